INSERT INTO contact_person (id, senior_id, name, relation, billing_contact, folded, version) VALUES (102, 101, 'Inge Süß', 'Nichte', FALSE, 'inge suess', 1);
