//! The scanner against quick-xml: the same steps through the same parts.

use super::fault::Fault;
use super::limits::Limits;
use super::xml::{Event, Scanner};
use quick_xml::Reader;
use quick_xml::events::Event as Other;

/// The steps as words, texts joined.
fn ours(text: &str) -> Result<Vec<String>, Fault> {
    let (mut scanner, mut steps) = (Scanner::new(text, &Limits::default()), Vec::new());
    loop {
        match scanner.next()? {
            Event::Start(tag) => {
                let attributes: Result<Vec<_>, _> = tag.attributes().collect();
                steps.push(format!("<{} {:?}", tag.local(), attributes?));
            }
            Event::End => steps.push(">".to_owned()),
            Event::Text(text) => add(&mut steps, text),
            Event::Literal(text) => add(&mut steps, &format!("[{text}]")),
            Event::Eof => return Ok(steps),
        }
    }
}

fn theirs(text: &str) -> Option<Vec<String>> {
    let (mut reader, mut steps, mut depth) = (Reader::from_str(text), Vec::new(), 0);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event().ok()? {
            Other::Start(tag) => {
                depth += 1;
                let attributes: Result<Vec<_>, _> = tag.attributes().collect();
                let attributes: Vec<(String, String)> =
                    attributes.ok()?.iter().map(|one| (lossy(one.key.as_ref()), lossy(&one.value))).collect();
                steps.push(format!("<{} {attributes:?}", lossy(tag.local_name().as_ref())));
            }
            Other::End(_) => {
                depth -= 1;
                steps.push(">".to_owned());
            }
            Other::Text(text) if depth > 0 => add(&mut steps, &lossy(&text)),
            Other::GeneralRef(name) => add(&mut steps, &format!("&{};", lossy(&name))),
            Other::CData(text) => add(&mut steps, &format!("[{}]", lossy(&text))),
            Other::Eof => return (depth == 0).then_some(steps),
            _ => {}
        }
    }
}

fn lossy(text: impl AsRef<str>) -> String {
    text.as_ref().to_owned()
}

fn add(steps: &mut Vec<String>, text: &str) {
    match steps.last_mut() {
        Some(last) if last.starts_with('t') => last.push_str(text),
        _ => steps.push(format!("t{text}")),
    }
}

#[test]
fn quick_xml_takes_the_same_steps() {
    let parts = [
        "\u{feff}<?xml version=\"1.0\"?>\n<!-- a > b --><a x='1>2' y = \"&#7879;\"><b/>Vi&#7879;t &amp; <c\n> </c ></a>\n",
        "<x:a xmlns:x=\"u\"><x:b x:c='d'><![CDATA[<&>]]>e</x:b><?pi <a> ?></x:a>",
        "<a>\r\n<b></b>\t</a>",
    ];
    for part in parts {
        assert_eq!(ours(part).ok(), theirs(part), "{part}");
    }
}

#[test]
fn what_is_not_well_formed_is_refused() {
    let bad = [
        "",
        " ",
        "x",
        "<",
        "<a",
        "<a>",
        "<a></b>",
        "</a>",
        "<a/><b/>",
        "<a/>x",
        "<a b=\"c></a>",
        "<a b=\"c\"",
        "<a <b/>/>",
        "<a></a",
        "<a><!-- </a>",
        "<a><![CDATA[</a>",
        "<a><!ELEMENT b></a>",
        "<a>< b/></a>",
        "<?xml",
        "<a b></a>",
        "<a =''/>",
    ];
    for part in bad {
        assert!(matches!(ours(part), Err(Fault::Bad(_))), "{part}");
    }
    assert_eq!(ours("<!doctype a><a/>"), Err(Fault::DocType));
}
