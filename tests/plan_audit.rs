//! The built-in plan has no fault.
use cchc::plan::{audit::audit, load, show};
use cchc::words::text::Lang;
#[test]
fn the_built_in_plan_is_sound() {
    let plan = load::built_in().unwrap();
    assert_eq!(audit(&plan), []);
    println!(
        "{}",
        show::to_text(&plan, Lang::Vi)
            .lines()
            .take(60)
            .collect::<Vec<_>>()
            .join("\n")
    );
    println!(
        "{}",
        show::to_text(&plan, Lang::En)
            .lines()
            .rev()
            .take(20)
            .collect::<Vec<_>>()
            .join("\n")
    );
    println!("{}", show::to_json(&plan)["tasks"][45]);
    println!("{}", show::to_json(&plan)["agencies"][0]);
    let m = cchc::period::Month { year: 2024, month: 9 };
    for a in plan.roster(m) {
        let n = plan
            .indicators()
            .filter(|(_, i)| i.is_asked() && plan.is_reporter(i, &a.code))
            .count();
        let d = plan
            .indicators()
            .filter(|(_, i)| !i.is_asked() && plan.is_reporter(i, &a.code))
            .count();
        let s = plan
            .indicators()
            .filter(|(_, i)| plan.is_supporting(i, &a.code))
            .count();
        let asked_tasks = plan
            .tasks
            .iter()
            .filter(|t| {
                plan.role(t, &a.code).is_some()
                    && !t.indicators.iter().any(|i| {
                        i.is_asked() && plan.is_reporter(i, &a.code) || plan.is_supporting(i, &a.code)
                    })
            })
            .count();
        println!("{} {n}+{d} {s} text-only {asked_tasks}", a.code);
    }
}
#[test]
fn other() {
    let r =
        |f: &str| std::fs::read_to_string(format!("{}/tests/plans/{f}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let (p, f) = load::load_and_audit(&r("xa-thanh-an.toml"), "p", &r("xa-thanh-an-agencies.toml"), "a");
    assert_eq!(
        f.iter().map(|f| f.line(Lang::Vi)).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    println!("{}", p.unwrap().tasks.len());
}
