//! How long statements of every kind take on their way to paper, and a bundle of eighty.

#[path = "../tests/it/paper/samples.rs"]
mod samples;

use criterion::{Criterion, criterion_group, criterion_main};
use geleit::{
    billing::print::sheet,
    print::{
        layout::paginate,
        pdf::{bundle::Bundle, render},
    },
};

fn statements(criterion: &mut Criterion) {
    let kinds = [
        ("two pages, reimbursed", samples::reimbursed()),
        ("three pages, assigned", samples::assigned()),
        ("own share", samples::own_share()),
        ("cancellation", samples::cancelled()),
        ("nothing set", samples::bare()),
        ("forty visits, rare letters", samples::crowded()),
    ];
    for (kind, document) in &kinds {
        criterion.bench_function(&format!("print: {kind}"), |bencher| bencher.iter(|| render(&sheet(document, None))));
    }
    let document = &kinds[0].1;
    criterion.bench_function("lay out: two pages", |bencher| bencher.iter(|| paginate(&sheet(document, None))));
    let files = vec![render(&sheet(document, None)); 80];
    criterion.bench_function("bundle: eighty statements", |bencher| {
        bencher.iter(|| {
            let mut bundle = Bundle::default();
            files.iter().try_for_each(|file| bundle.add(file)).expect("our own PDFs can be read");
            bundle.save("Oktober 2026")
        });
    });
}

criterion_group!(benches, statements);
criterion_main!(benches);
