//! Saving: whole or not at all.

use std::{fs, path::Path};

use parcours::file::{SaveError, backup, is_same, save};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_made_and_replaced_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    save(&path, b"one").unwrap();
    save(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names(folder.path()), ["a.ron"]);
}

#[test]
fn a_copy_never_goes_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    for text in ["one", "two", "three"] {
        save(&path, text.as_bytes()).unwrap();
        backup(&path).unwrap();
    }
    assert_eq!(names(folder.path()), ["a.ron", "a.ron.2.bak", "a.ron.3.bak", "a.ron.bak"]);
    assert_eq!(fs::read(folder.path().join("a.ron.bak")).unwrap(), b"one");
    assert_eq!(fs::read(folder.path().join("a.ron.3.bak")).unwrap(), b"three");
}

#[test]
fn what_stands_in_the_way_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(save(folder.path(), b""), Err(SaveError::Folder)));
    assert!(matches!(save(&folder.path().join("none/a.ron"), b""), Err(SaveError::MissingFolder)));
    let file = folder.path().join("file");
    save(&file, b"x").unwrap();
    assert!(matches!(save(&file.join("a.ron"), b""), Err(SaveError::MissingFolder)));
    let mut locked = fs::metadata(&file).unwrap().permissions();
    locked.set_readonly(true);
    fs::set_permissions(&file, locked).unwrap();
    assert!(matches!(save(&file, b"y"), Err(SaveError::ReadOnly)));
    assert_eq!(fs::read(&file).unwrap(), b"x");
    assert_eq!(names(folder.path()), ["file"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_to_and_stays_a_device() {
    use std::os::unix::fs::FileTypeExt as _;
    save(Path::new("/dev/null"), b"x").unwrap();
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    assert!(matches!(save(Path::new("/dev/full"), b"x"), Err(SaveError::NoSpace(_))));
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_links_followed() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("inner")).unwrap();
    let path = folder.path().join("inner/a.ron");
    save(&path, b"one").unwrap();
    let usual = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_ne!(usual, 0o600, "a new file is as open as any other");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.ron");
    symlink("inner/a.ron", &link).unwrap();
    save(&link, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());

    let dangling = folder.path().join("dangling.ron");
    symlink("inner/new.ron", &dangling).unwrap();
    save(&dangling, b"new").unwrap();
    assert_eq!(fs::read(folder.path().join("inner/new.ron")).unwrap(), b"new");

    symlink("round", folder.path().join("round")).unwrap();
    assert!(save(&folder.path().join("round"), b"x").is_err());
}

#[test]
fn one_file_is_known_under_its_other_names() {
    let folder = tempfile::tempdir().unwrap();
    let (file, other) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    fs::write(&file, "a").unwrap();
    fs::write(&other, "a").unwrap();
    assert!(is_same(&file, &folder.path().join(".").join("a.ron")));
    assert!(!is_same(&file, &other), "the same content is not the same file");
    // A file that is gone is still itself.
    let gone = folder.path().join("gone.ron");
    assert!(is_same(&gone, &gone) && !is_same(&gone, &file));
}
