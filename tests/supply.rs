//! What comes in with the dependencies: Cargo.lock held against `deny.toml`, which is the one list of what must not; and the
//! sources, which must not speak to a network or start a program.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::Deserialize;

/// What is read of `deny.toml`; all else in it is for `cargo deny` alone.
#[derive(Deserialize)]
struct Deny {
    bans: Bans,
    sources: Sources,
    licenses: Licenses,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

/// A crate that must not be there, or not twice, or only for the sake of these others.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    #[serde(default)]
    deny_multiple_versions: bool,
    #[serde(default)]
    wrappers: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Clone, Deserialize)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
    #[serde(default)]
    dependencies: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn deny() -> Deny {
    toml::from_str(&fs::read_to_string(root().join("deny.toml")).unwrap()).unwrap()
}

fn lock() -> Vec<Package> {
    let lock: Lock = toml::from_str(&fs::read_to_string(root().join("Cargo.lock")).unwrap()).unwrap();
    lock.package
}

/// Where the packages break a ban, in words.
fn broken(bans: &[Ban], packages: &[Package]) -> Vec<String> {
    let mut broken = Vec::new();
    for ban in bans {
        let there: Vec<&Package> = packages.iter().filter(|package| package.name == ban.name).collect();
        if ban.deny_multiple_versions {
            if there.len() > 1 {
                let versions: Vec<&str> = there.iter().map(|package| package.version.as_str()).collect();
                broken.push(format!("{} is there {} times: {}", ban.name, there.len(), versions.join(", ")));
            }
            continue;
        }
        if there.is_empty() {
            continue;
        }
        // A dependency is written `name`, or `name version` where there are several.
        let needs = |package: &&Package| {
            package.dependencies.iter().any(|it| it.split(' ').next() == Some(ban.name.as_str()))
        };
        let by: BTreeSet<&str> = packages.iter().filter(needs).map(|package| package.name.as_str()).collect();
        let by: Vec<&str> = by.into_iter().filter(|name| !ban.wrappers.contains(*name)).collect();
        if !by.is_empty() || ban.wrappers.is_empty() {
            broken.push(format!("{} must not be there, and came with {}", ban.name, by.join(", ")));
        }
    }
    broken
}

#[test]
fn no_crate_is_there_that_must_not_be() {
    let (deny, packages) = (deny(), lock());
    assert!(packages.len() > 100, "only {} packages", packages.len());
    assert_eq!(broken(&deny.bans.deny, &packages), Vec::<String>::new());
}

#[test]
fn the_bans_name_the_network_and_what_must_not_be_there_twice() {
    let bans = deny().bans.deny;
    let names: BTreeMap<&str, bool> =
        bans.iter().map(|ban| (ban.name.as_str(), ban.deny_multiple_versions)).collect();
    assert_eq!(names.len(), bans.len(), "a crate is named twice");
    for twice in ["egui", "usvg"] {
        assert_eq!(names.get(twice), Some(&true), "{twice}");
    }
    let network =
        ["hyper", "reqwest", "ureq", "rustls", "native-tls", "tokio", "curl", "socket2", "webpki", "mio"];
    for name in network {
        assert_eq!(names.get(name), Some(&false), "{name}");
    }
}

#[test]
fn a_crate_that_must_not_be_there_would_be_found() {
    let bans = deny().bans.deny;
    let with = |name: &str, dependencies: &[&str]| {
        let dependencies = dependencies.iter().map(|&name| name.to_owned()).collect();
        Package { name: name.to_owned(), version: "9.9.9".to_owned(), source: None, checksum: None, dependencies }
    };
    let told = |more: &[Package]| broken(&bans, &[lock(), more.to_vec()].concat()).join("\n");
    assert_eq!(
        told(&[with("hyper", &[]), with("inner", &["hyper"])]),
        "hyper must not be there, and came with inner"
    );
    assert_eq!(told(&[with("rustls", &[])]), "rustls must not be there, and came with ");
    assert!(told(&[with("usvg", &[])]).starts_with("usvg is there 2 times: "));
    // Also where two versions are told apart, and beside one who may need it.
    assert_eq!(told(&[with("inner", &["tokio 1.0.0"])]), "tokio must not be there, and came with inner");
    assert_eq!(told(&[with("harmless", &["hyperbole"])]), "");
}

#[test]
fn all_crates_are_those_of_the_one_registry_and_cannot_change() {
    let allowed = deny().sources.allow_registry;
    for package in lock().into_iter().filter(|package| package.name != "parcours") {
        let source = package.source.unwrap_or_default();
        let registry = source.strip_prefix("registry+").unwrap_or_default();
        assert!(allowed.contains(registry), "{} {} comes from {source:?}", package.name, package.version);
        assert!(package.checksum.is_some_and(|sum| sum.len() == 64), "{} has no checksum", package.name);
    }
}

/// Whether an expression of SPDX is met by these licences.
fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    // An old way to say OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = either(&words, allowed);
    assert!(rest.is_empty(), "{expression}");
    met
}

/// The parts between OR, up to a bracket that closes.
fn either<'a, 'b>(words: &'a [&'b str], allowed: &dyn Fn(&str) -> bool) -> (bool, &'a [&'b str]) {
    let (mut met, mut rest) = all(words, allowed);
    while let ["OR", more @ ..] = rest {
        let (other, after) = all(more, allowed);
        (met, rest) = (met | other, after);
    }
    (met, rest)
}

/// The parts between AND. An exception that comes WITH a licence only allows more.
fn all<'a, 'b>(words: &'a [&'b str], allowed: &dyn Fn(&str) -> bool) -> (bool, &'a [&'b str]) {
    let (mut met, mut rest) = match words {
        ["(", inner @ ..] => {
            let (met, rest) = either(inner, allowed);
            (met, rest.strip_prefix(&[")"]).expect("a bracket closes"))
        }
        [name, "WITH", _, rest @ ..] | [name, rest @ ..] => (allowed(name), rest),
        [] => panic!("an expression ends too early"),
    };
    while let ["AND", more @ ..] = rest {
        let (other, after) = all(more, allowed);
        (met, rest) = (met & other, after);
    }
    (met, rest)
}

#[test]
fn licences_are_understood() {
    let mit = |name: &str| name == "MIT";
    for met in ["MIT", "MIT/Apache-2.0", "GPL-2.0 OR MIT", "(MIT OR X) AND MIT", "MIT WITH LLVM-exception"] {
        assert!(is_met(met, &mit), "{met}");
    }
    for unmet in ["GPL-2.0", "MIT AND GPL-2.0", "(MIT OR X) AND (X OR Y)", "X WITH LLVM-exception OR Y"] {
        assert!(!is_met(unmet, &mit), "{unmet}");
    }
}

#[test]
fn every_licence_lets_the_program_be_given_to_anybody() {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Licensed>,
    }
    #[derive(Deserialize)]
    struct Licensed {
        name: String,
        license: Option<String>,
    }
    let arguments = ["metadata", "--offline", "--locked", "--format-version", "1"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(root()).output().unwrap();
    if !output.status.success() {
        // Those of other systems may never have been fetched here.
        let said = String::from_utf8_lossy(&output.stderr);
        println!("SKIPPED: the licences cannot be looked at without a network: {}", said.trim());
        return;
    }
    let packages = serde_json::from_slice::<Metadata>(&output.stdout).unwrap().packages;
    assert!(packages.len() > 100, "only {} packages", packages.len());
    let Licenses { allow, exceptions } = deny().licenses;
    for Licensed { name, license } in packages {
        let more =
            exceptions.iter().filter(|it| it.name == name).flat_map(|it| &it.allow).collect::<BTreeSet<_>>();
        let license = license.unwrap_or_default();
        assert!(
            is_met(&license, &|it| allow.contains(it) || more.iter().any(|more| *more == it)),
            "{name} is under {license:?}"
        );
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// What speaks to other machines, lets others speak to the program, or starts other programs.
const ABROAD: [&str; 16] = [
    "std::net",
    "core::net",
    "os::unix::net",
    "os::linux::net",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "ToSocketAddrs",
    "SocketAddr",
    "process::Command",
    "Command::new(",
    "open_url",
    "OpenUrl",
];

/// The one file that starts a program, which is this one once more, where its window could not be drawn.
const ITSELF: &str = "cli/second_try.rs";
/// How that file starts it.
const STARTED: &str = "process::Command::new(env::current_exe()?)";

/// The first of these that a text names outside of comments.
fn named(text: &str) -> Option<&'static str> {
    let code: String =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    // `use std::{net::…}` names it as well.
    let inner = code.contains("use std::{") && code.contains(" net::");
    ABROAD.into_iter().find(|name| code.contains(name)).or(inner.then_some("std::net"))
}

#[test]
fn nothing_in_the_sources_speaks_to_a_network_or_starts_another_program() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    assert!(files.len() > 100, "only {} sources found", files.len());
    for path in files {
        let mut text = fs::read_to_string(&path).unwrap();
        if path.ends_with(ITSELF) {
            assert_eq!(text.matches(STARTED).count(), 1, "it starts something else");
            text = text.replace(STARTED, "").replace("(mut command: process::Command)", "");
            text = text.replace("use std::os::unix::process::CommandExt as _;", "");
        }
        let found = named(&text);
        assert_eq!(found, None, "{}", path.display());
    }
    assert!(!root().join("build.rs").exists(), "what builds the program would have to be looked at too");
    for (code, name) in [
        ("use std::net::TcpStream;", "std::net"),
        ("use std::{\n    net::TcpListener,\n};", "TcpListener"),
        ("use std::{\n    net::Ipv4Addr,\n};", "std::net"),
        ("std::process::Command::new(\"sh\")", "process::Command"),
    ] {
        assert_eq!(named(code), Some(name));
    }
    assert_eq!(named("// std::net is what this never uses"), None);
}
