//! The tree a screen reader follows: headings, paragraphs, tables with their rows and cells.

use super::{
    super::page::{Heads, Part},
    finish,
};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// A branch of the tree.
#[derive(Debug)]
struct Element {
    kind: &'static str,
    /// What makes two parts one element.
    key: Part,
    attributes: Dictionary,
    kids: Vec<Kid>,
}

#[derive(Debug)]
enum Kid {
    Element(usize),
    /// The number of marked content on a page.
    Content {
        page: usize,
        number: usize,
    },
}

/// The elements of a document; the first is the document itself.
#[derive(Debug)]
pub struct Tree<'a> {
    pages: &'a [ObjectId],
    elements: Vec<Element>,
    /// For each page the element of each marked content.
    owners: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    /// The tree over the tagged parts of every page, given in reading order.
    pub fn of(pages: &'a [ObjectId], parts: &[Vec<&Part>]) -> Self {
        let document =
            Element { kind: "Document", key: Part::Artifact, attributes: Dictionary::new(), kids: Vec::new() };
        let mut tree = Self { pages, elements: vec![document], owners: Vec::new() };
        for (page, parts) in parts.iter().enumerate() {
            let owners = parts.iter().enumerate().map(|(number, part)| {
                let owner = tree.leaf(part);
                tree.elements[owner].kids.push(Kid::Content { page, number });
                owner
            });
            let owners = owners.collect();
            tree.owners.push(owners);
        }
        tree
    }

    fn leaf(&mut self, part: &Part) -> usize {
        let parent = match part {
            Part::Cell { block, row, .. } => {
                let key = |row, column| Part::Cell { block: *block, row, column, heads: Heads::Nothing };
                let table = self.child(0, "Table", key(usize::MAX, 0));
                self.child(table, "TR", key(*row, usize::MAX))
            }
            Part::Artifact | Part::Heading { .. } | Part::Paragraph { .. } | Part::Figure { .. } => 0,
        };
        self.child(parent, finish::tag(part), part.clone())
    }

    /// The child of that key, made if there is none yet. It is nearly always among the last.
    fn child(&mut self, parent: usize, kind: &'static str, key: Part) -> usize {
        if let Some(found) = self.elements.iter().rposition(|element| element.kind == kind && element.key == key) {
            return found;
        }
        let attributes = attributes(&key, kind);
        self.elements.push(Element { kind, key, attributes, kids: Vec::new() });
        let number = self.elements.len() - 1;
        self.elements[parent].kids.push(Kid::Element(number));
        number
    }

    /// Writes the tree into the document; its root's place.
    pub fn add_to(self, document: &mut Document) -> ObjectId {
        let root = document.new_object_id();
        let ids: Vec<ObjectId> = self.elements.iter().map(|_| document.new_object_id()).collect();
        let mut parents = vec![root; ids.len()];
        for (element, id) in self.elements.iter().zip(&ids) {
            for kid in &element.kids {
                if let Kid::Element(number) = kid {
                    parents[*number] = *id;
                }
            }
        }
        for ((element, id), parent) in self.elements.iter().zip(&ids).zip(parents) {
            let kids: Vec<Object> = element.kids.iter().map(|kid| self.kid(kid, &ids)).collect();
            let mut dictionary = element.attributes.clone();
            dictionary.set("S", element.kind);
            dictionary.set("P", parent);
            dictionary.set("K", kids);
            document.set_object(*id, dictionary);
        }
        let owners = self.owners.iter().map(|owners| owners.iter().map(|owner| ids[*owner].into()).collect());
        let numbers: Vec<Object> =
            (0_i64..).zip(owners).flat_map(|(page, owners): (i64, Vec<Object>)| [page.into(), owners.into()]).collect();
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[0],
            "ParentTree" => dictionary! { "Nums" => numbers },
        };
        document.set_object(root, tree);
        root
    }

    fn kid(&self, kid: &Kid, ids: &[ObjectId]) -> Object {
        match kid {
            Kid::Element(number) => ids[*number].into(),
            Kid::Content { page, number } => {
                let number = i64::try_from(*number).unwrap_or(0);
                dictionary! { "Type" => "MCR", "Pg" => self.pages[*page], "MCID" => number }.into()
            }
        }
    }
}

fn attributes(part: &Part, kind: &str) -> Dictionary {
    match part {
        Part::Cell { heads, .. } if kind == "TH" => {
            let scope = if *heads == Heads::Row { "Row" } else { "Column" };
            dictionary! { "A" => dictionary! { "O" => "Table", "Scope" => scope } }
        }
        Part::Figure { alternative, .. } => dictionary! { "Alt" => finish::text(alternative) },
        Part::Artifact | Part::Heading { .. } | Part::Paragraph { .. } | Part::Cell { .. } => Dictionary::new(),
    }
}
