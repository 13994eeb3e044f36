//! Drawings as files: what is in them, that nothing harmful is, and that the same drawing gives the same bytes.

use std::{path::Path, process::Command};

use kurbo::{Affine, BezPath, Rect};
use parcours::{
    drawing::{Color, Drawing, Item, Line, Shape, Stroke},
    export::{PdfError, PngError, pdf, png, svg},
    i18n::Lang,
    text::{self, Icon, Weight, icon},
};
use proptest::prelude::*;
use resvg::{
    tiny_skia::{Pixmap, PremultipliedColorU8},
    usvg::roxmltree::{Document, Node},
};

const INK: Color = Color::rgb(0x1b, 0x24, 0x30);
const BLUE: Color = Color::rgb(0x00, 0x72, 0xb2);
const ORANGE: Color = Color::rgb(0xe6, 0x9f, 0x00);

/// Texts that break careless writers, and what is painted of them.
const NASTY: [(&str, &str); 7] = [
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("AT&T &amp; \"Léa\" 'x' ]]>", "AT&T &amp; \"Léa\" 'x' ]]>"),
    ("a\u{0}b\u{8}c\u{1b}d\u{7f}e\u{fffe}", "abcde"),
    ("gauche\u{202e}droite\u{202c}", "gauchedroite"),
    ("smile 🙂 family 👨\u{200d}👩", "smile 🙂 family 👨\u{200d}👩"),
    ("مرحبا Parcours", "مرحبا Parcours"),
    ("two  spaces  ", "two  spaces  "),
];

fn line(text: &str, x: f64, y: f64, size: f64, weight: Weight) -> Line {
    let width = text::width(text, size, weight) * text::SLACK;
    Line { text: text.to_owned(), x, y, width, size, weight, color: INK, struck: false }
}

fn drawing(title: &str, shapes: Vec<Shape>) -> Drawing {
    let items = shapes.into_iter().map(|shape| Item { shape, element: None }).collect();
    Drawing { title: title.to_owned(), width: 640.0, height: 400.0, background: Color::rgb(255, 255, 255), items }
}

/// Every shape, with and without each of its parts, and the nasty texts.
fn sample() -> Drawing {
    let stroke = |color, width, dash: &[f64]| Some(Stroke { color, width, dash: dash.to_vec() });
    let rect = |x: f64, radius, fill, stroke| Shape::Rect {
        rect: Rect::new(x, 20.0, x + 168.0, 84.0),
        radius,
        fill,
        stroke,
    };
    let mut curve = BezPath::new();
    curve.move_to((20.0, 140.0));
    curve.curve_to((120.0, 60.0), (220.0, 220.0), (320.0, 140.0));
    curve.quad_to((380.0, 90.0), (420.0, 140.0));
    curve.line_to((600.0, 140.0));
    let star = Affine::translate((560.0, 30.0)) * icon(Icon::Star, 48.0);
    let face = Affine::translate((560.0, 90.0)) * icon(Icon::Smile, 32.0);
    let mut shapes = vec![
        rect(20.0, 8.0, Some(BLUE.with_opacity(0.2)), stroke(BLUE, 1.25, &[])),
        rect(200.0, 0.0, Some(Color::rgb(240, 240, 240)), stroke(INK, 2.0, &[6.0, 3.0])),
        rect(380.0, 100.0, None, stroke(ORANGE.with_opacity(0.5), 6.0, &[])),
        Shape::Path { path: curve, fill: None, stroke: stroke(BLUE, 3.0, &[10.0, 4.0, 2.0, 4.0]) },
        Shape::Path { path: star, fill: Some(ORANGE), stroke: None },
        Shape::Path { path: face, fill: Some(INK), stroke: None },
        Shape::Text(line("Retrait en boutique", 30.0, 50.0, 15.0, Weight::Bold)),
        Shape::Text(line("AVATAR To. Yv – L’appel n’aboutit pas…", 30.0, 180.0, 13.0, Weight::Regular)),
        Shape::Text(Line {
            struck: true,
            color: ORANGE.with_opacity(0.9),
            ..line("Attente au téléphone", 210.0, 50.0, 15.0, Weight::Bold)
        }),
    ];
    let mut y = 210.0;
    for (text, _) in NASTY {
        shapes.push(Shape::Text(line(text, 30.0, y, 14.0, Weight::Regular)));
        y += 22.0;
    }
    drawing("Carte <actuelle> & \u{1}« cible »", shapes)
}

#[test]
fn svg_says_what_the_drawing_says_and_nothing_else() {
    let svg = svg(&sample());
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("viewBox"), Some("0 0 640 400"));
    assert_eq!(root.attribute("role"), Some("img"));
    let of_name = |name: &'static str| root.children().filter(move |node| node.has_tag_name(name));
    let said = |node: Node| node.text().unwrap_or("").to_owned();
    assert_eq!(of_name("title").map(said).collect::<Vec<_>>(), ["Carte <actuelle> & « cible »"]);
    let texts: Vec<String> = of_name("text").map(said).collect();
    assert_eq!(texts.first().map(String::as_str), Some("Retrait en boutique"));
    for (_, painted) in NASTY {
        assert!(texts.iter().any(|text| text == painted), "{painted}");
    }

    for node in root.descendants().filter(Node::is_element) {
        assert!(["svg", "title", "rect", "path", "text"].contains(&node.tag_name().name()), "{node:?}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && !name.contains("href") && !name.contains("style"), "{name}");
            assert!(!value.contains("url(") && !value.contains(':'), "{name}={value}");
        }
    }
    // The three boxes, the background and the line through the struck text.
    assert_eq!(of_name("rect").count(), 5);
    assert_eq!(of_name("path").count(), 3);
}

#[test]
fn a_very_long_line_is_written_whole() {
    let long = "Très long. ".repeat(900);
    let drawing = drawing("", vec![Shape::Text(line(&long, 30.0, 50.0, 14.0, Weight::Regular))]);
    assert!(svg(&drawing).contains(&long));
    assert!(png(&drawing, 320).is_ok() && pdf(&[drawing], Lang::Fr).is_ok());
}

#[test]
fn svg_texts_are_as_wide_as_measured() {
    let svg = svg(&sample());
    let document = Document::parse(&svg).unwrap();
    for node in document.descendants().filter(|node| node.has_tag_name("text")) {
        let number = |name| node.attribute(name).and_then(|value| value.parse::<f64>().ok()).unwrap();
        let said = node.text().unwrap_or("");
        if said.contains('\u{200d}') {
            // Viewers take a composed emoji for one letter: its line is left to them.
            assert_eq!(node.attribute("textLength"), None);
            continue;
        }
        let weight = if node.attribute("font-weight").is_some() { Weight::Bold } else { Weight::Regular };
        let width = text::width(said, number("font-size"), weight);
        assert!((number("textLength") - width).abs() <= 0.005_001, "{said}");
        assert_eq!(node.attribute("lengthAdjust").is_some(), said.contains('ر'), "{said}");
    }
}

#[test]
fn svg_has_this_form() {
    let shapes = vec![
        Shape::Rect {
            rect: Rect::new(1.0, 2.0, 31.5, 12.0),
            radius: 4.0,
            fill: Some(BLUE.with_opacity(0.5)),
            stroke: Some(Stroke { color: INK, width: 1.25, dash: vec![4.0, 2.5] }),
        },
        Shape::Path { path: BezPath::from_svg("M1 2L3.14159 4Z").unwrap(), fill: Some(ORANGE), stroke: None },
        Shape::Text(line("Œuvre <1>", 5.0, 9.0, 10.0, Weight::Bold)),
    ];
    assert_eq!(
        svg(&drawing("T", shapes)),
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400" role="img" font-family="'Noto Sans', sans-serif" fill="none" stroke-linejoin="round">
<title>T</title>
<rect width="640" height="400" fill="#ffffff"/>
<rect x="1" y="2" width="30.5" height="10" rx="4" fill="#0072b2" fill-opacity="0.5" stroke="#1b2430" stroke-width="1.25" stroke-dasharray="4 2.5"/>
<path d="M1 2L3.14 4Z" fill="#e69f00"/>
<text x="5" y="9" font-size="10" font-weight="700" textLength="52.09" fill="#1b2430">Œuvre &lt;1&gt;</text>
</svg>
"##
    );
}

#[test]
fn png_has_the_size_asked_for_and_the_drawing_on_it() {
    let bytes = png(&sample(), 1280).unwrap();
    keep("export.png", &bytes);
    assert_eq!(bytes, png(&sample(), 1280).unwrap());
    assert_eq!(chunks(&bytes), ["IHDR", "IDAT", "IEND"]);
    let pixels = Pixmap::decode_png(&bytes).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (1280, 800));
    let rgb = |x: u32, y: u32| pixels.pixel(x, y).map(|pixel| (pixel.red(), pixel.green(), pixel.blue()));
    assert_eq!(rgb(2, 2), Some((255, 255, 255)));
    assert_eq!(rgb(420, 150), Some((240, 240, 240)));
    // Ink where the first text is, from its first letter to its last, and not beyond.
    let inked = columns_with_ink(&pixels, 70, 106);
    let width = text::width("Retrait en boutique", 30.0, Weight::Bold);
    assert!((60.0..65.0).contains(&f64::from(inked.0)), "{inked:?}");
    assert!((f64::from(inked.1) - (60.0 + width)).abs() < 4.0, "{inked:?} {width}");
}

/// The kinds of chunks in a PNG file: a length, a name, as many bytes, and a checksum each.
#[expect(clippy::unwrap_used, reason = "only tests call it")]
fn chunks(png: &[u8]) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    let mut rest = &png[8..];
    while let [a, b, c, d, name @ ..] = rest {
        let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap();
        kinds.push(String::from_utf8(name[..4].to_vec()).unwrap());
        rest = &name[4 + length + 4..];
    }
    kinds.dedup();
    kinds
}

/// The first and last column with dark pixels in these rows, in the first box.
fn columns_with_ink(pixels: &Pixmap, top: u32, bottom: u32) -> (u32, u32) {
    let is_dark = |x: u32| {
        (top..bottom).any(|y| pixels.pixel(x, y).is_some_and(|pixel| pixel.red() < 90 && pixel.green() < 90))
    };
    let dark: Vec<u32> = (44..372).filter(|&x| is_dark(x)).collect();
    (dark.first().copied().unwrap_or(0), dark.last().copied().unwrap_or(0))
}

#[test]
fn png_refuses_what_is_too_large_and_says_what_is_possible() {
    match png(&sample(), 20_000) {
        Err(error @ PngError::TooLarge { width: 20_000, height: 12_500, largest: 12_648 }) => {
            let said = error.to_string();
            assert!(said.contains("20000 × 12500") && said.contains("12648"), "{said}");
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(png(&sample(), 0), Err(PngError::Empty { .. })));
    for (width, height) in [(0.0, 10.0), (10.0, -1.0), (f64::NAN, 1.0), (f64::INFINITY, 1.0)] {
        let drawing = Drawing { width, height, ..sample() };
        assert!(matches!(png(&drawing, 100), Err(PngError::Empty { .. })), "{width} × {height}");
        assert!(
            matches!(pdf(std::slice::from_ref(&drawing), Lang::Fr), Err(PdfError::Size { .. })),
            "{width} × {height}"
        );
        assert!(Document::parse(&svg(&drawing)).is_ok(), "{width} × {height}");
    }
    for (width, height) in [(1e300, 10.0), (10.0, 1e9)] {
        let drawing = Drawing { width, height, ..sample() };
        assert!(matches!(pdf(&[drawing], Lang::En), Err(PdfError::Size { .. })), "{width} × {height}");
    }
}

#[test]
fn pdf_is_the_same_twice_and_carries_no_time() {
    let pages = [sample(), drawing("Deuxième", vec![])];
    let bytes = pdf(&pages, Lang::Fr).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(bytes, pdf(&pages, Lang::Fr).unwrap());
    let has = |what: &str| bytes.windows(what.len()).any(|window| window == what.as_bytes());
    assert!(has("/Lang(fr)") || has("/Lang (fr)"));
    assert!(!has("CreationDate") && !has("ModDate") && !has("CreateDate") && !has("ModifyDate"));
    // Both weights are embedded, but only the glyphs used.
    assert!(bytes.len() < 100_000, "{}", bytes.len());
}

#[test]
fn pdf_text_can_be_found_where_it_was_measured() {
    let file = keep("export.pdf", &pdf(&[sample(), drawing("Deuxième", vec![])], Lang::Fr).unwrap());
    let Some(info) = poppler("pdfinfo", &[&file]) else { return };
    assert!(info.contains("Pages:           2") && info.contains("480 x 300 pts"), "{info}");
    assert!(info.contains("Carte <actuelle> & « cible »"), "{info}");

    let Some(said) = poppler("pdftotext", &["-layout", "-enc", "UTF-8", &file, "-"]) else { return };
    for wanted in [
        "Retrait en boutique",
        "AVATAR To. Yv – L’appel n’aboutit pas…",
        "<script>alert(1)</script>",
        "Attente au téléphone",
    ] {
        assert!(said.contains(wanted), "{wanted} in {said}");
    }
    assert!(said.contains("AT&T &amp; \"Léa\" 'x' ]]>") && said.contains("abcde"), "{said}");
    assert!(said.contains("smile 🙂 family") && said.contains("Parcours"), "{said}");

    let Some(fonts) = poppler("pdffonts", &[&file]) else { return };
    let embedded = fonts.lines().filter(|line| line.contains("NotoSans") && line.contains("yes yes yes")).count();
    assert_eq!(embedded, 2, "{fonts}");

    // Where the words are, in points: x from the left, y from the top.
    let Some(boxes) = poppler("pdftotext", &["-bbox", &file, "-"]) else { return };
    let word = boxes.lines().find(|line| line.contains(">boutique<")).unwrap();
    let number = |name: &str| {
        let (_, rest) = word.split_once(&format!("{name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse::<f64>().unwrap()
    };
    let before = text::width("Retrait en ", 15.0, Weight::Bold);
    let whole = text::width("Retrait en boutique", 15.0, Weight::Bold);
    assert!((number("xMin") - (30.0 + before) * 0.75).abs() < 0.1, "{word}");
    assert!((number("xMax") - (30.0 + whole) * 0.75).abs() < 0.1, "{word}");
    assert!(number("yMin") < 50.0 * 0.75 && number("yMax") > 50.0 * 0.75, "{word}");
}

#[test]
fn pdf_and_png_look_the_same() {
    let painted = Pixmap::decode_png(&png(&sample(), 1280).unwrap()).unwrap();
    let file = keep("compared.pdf", &pdf(&[sample()], Lang::Fr).unwrap());
    let root = file.trim_end_matches(".pdf").to_owned();
    // 480 pt at 192 to the inch are 1280 pixels.
    if poppler("pdftoppm", &["-r", "192", "-png", "-singlefile", &file, &root]).is_none() {
        return;
    }
    let printed = Pixmap::decode_png(&std::fs::read(format!("{root}.png")).unwrap()).unwrap();
    assert_eq!((painted.width(), painted.height()), (printed.width(), printed.height()));
    let differs = |(one, other): &(&PremultipliedColorU8, &PremultipliedColorU8)| {
        one.red().abs_diff(other.red()).max(one.green().abs_diff(other.green())) > 100
    };
    let different = painted.pixels().iter().zip(printed.pixels()).filter(differs).count();
    // Edges are smoothed in another way: about ten. One line of text shifted by a pixel makes over a thousand.
    assert!(different < 200, "{different}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_drawing_is_too_strange(
        sides in prop::array::uniform2(number()), places in prop::array::uniform6(number()),
        style in prop::array::uniform3(number()), opacity in 0_u8..=255, text in any::<String>(),
    ) {
        let [width, height] = sides;
        let [a, b, c, d, e, f] = places;
        let [thickness, gap, size] = style;
        let color = Color { a: opacity, ..ORANGE };
        let stroke = Some(Stroke { color, width: thickness, dash: vec![gap, 2.0, thickness] });
        let mut path = BezPath::new();
        path.move_to((a, b));
        path.curve_to((c, d), (e, f), (a, f));
        path.close_path();
        let weight = Weight::Bold;
        let shapes = vec![
            Shape::Rect { rect: Rect::new(a, b, c, d), radius: e, fill: Some(color), stroke: stroke.clone() },
            Shape::Path { path, fill: Some(color), stroke },
            Shape::Text(Line { text: text.clone(), x: e, y: f, width: gap, size, weight, color, struck: true }),
        ];
        let drawing = Drawing { width, height, ..drawing(&text, shapes) };
        prop_assert!(Document::parse(&svg(&drawing)).is_ok());
        if let Ok(bytes) = png(&drawing, 16) {
            prop_assert_eq!(Pixmap::decode_png(&bytes).unwrap().width(), 16);
        }
        if let Ok(bytes) = pdf(&[drawing], Lang::En) {
            prop_assert!(bytes.starts_with(b"%PDF"));
        }
    }
}

/// Numbers as drawings have them, and numbers that they should not have.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![6 => -20.0..400.0, 1 => -1e12..1e12, 1 => any::<f64>(), 1 => prop::num::f64::ANY]
}

#[test]
fn pdf_scales_down_what_readers_refuse() {
    let huge = Drawing { width: 40_000.0, height: 1_000.0, ..sample() };
    let file = keep("huge.pdf", &pdf(&[huge], Lang::En).unwrap());
    let Some(info) = poppler("pdfinfo", &[&file]) else { return };
    assert!(info.contains("14400 x 360 pts"), "{info}");
}

/// Writes a file to look at, and says where it is.
#[expect(clippy::unwrap_used, reason = "only tests call it")]
fn keep(name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// What a tool of poppler says; nothing, and a loud word, where it is not installed.
#[expect(clippy::print_stdout, reason = "a check that was left out must not go unseen")]
fn poppler(tool: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(tool).args(arguments).output() {
        Ok(output) => {
            let complaint = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && !complaint.contains("Error"), "{tool}: {complaint}");
            Some(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Err(error) => {
            println!("SKIPPED: {tool} cannot be run ({error}); the PDF was NOT checked with it");
            None
        }
    }
}
