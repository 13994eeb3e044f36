//! The log: a line for each event, in three files of at most 256 kB that take turns. A thread writes it, so that nobody
//! waits for a disk; what cannot be written is left out.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::Duration,
};

use jiff::{Timestamp, tz::Offset};

use super::Event;

/// The files, the newest first.
const FILES: [&str; 3] = ["log.txt", "log.1.txt", "log.2.txt"];

/// The most bytes in one of them.
const LARGEST: u64 = 256_000;

/// How long the end of the program waits for the last lines.
const PATIENCE: Duration = Duration::from_secs(1);

/// The log of one window. Several may write to the same files: a line is written at once, and says which process it is of.
#[derive(Debug)]
pub(super) struct Log {
    folder: PathBuf,
    /// None once it is closed.
    writer: Mutex<Option<Writer>>,
}

/// The thread that writes.
#[derive(Debug)]
struct Writer {
    lines: Sender<String>,
    /// Closed when all is written.
    written: Receiver<()>,
}

impl Log {
    /// A log in this folder, which is made when there is a line to write.
    pub(super) fn begin(folder: &Path) -> Self {
        let (lines, orders) = channel::<String>();
        let (closes, written) = channel();
        let folder = folder.to_owned();
        let to = folder.clone();
        let work = move || {
            let _open: Sender<()> = closes;
            for line in orders {
                // There is nowhere to say that the log cannot be written, and nobody who should care.
                let _: io::Result<()> = append(&to, &line);
            }
        };
        // Without a thread nothing is logged.
        let spawned = thread::Builder::new().name("log".to_owned()).spawn(work);
        Self { folder, writer: Mutex::new(spawned.is_ok().then_some(Writer { lines, written })) }
    }

    /// Notes an event of this time, which a thread writes.
    pub(super) fn note(&self, event: &Event, at: Timestamp) {
        if let Some(writer) = &*self.writer.lock().unwrap_or_else(PoisonError::into_inner) {
            // The thread ends only with this.
            let _: Result<(), _> = writer.lines.send(line(event, at));
        }
    }

    /// Writes an event of this time at once: nobody knows what will still run.
    pub(super) fn write(&self, event: &Event, at: Timestamp) {
        let _: io::Result<()> = append(&self.folder, &line(event, at));
    }

    /// Waits until all is written; nothing is noted after that.
    pub(super) fn close(&self) {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Writer { lines, written }) = writer {
            drop(lines);
            // That nothing more comes is what is waited for.
            let _: Result<(), _> = written.recv_timeout(PATIENCE);
        }
    }
}

fn line(event: &Event, at: Timestamp) -> String {
    let at = Offset::UTC.to_datetime(at).strftime("%Y-%m-%dT%H:%M:%SZ");
    format!("{at} {} {event}\n", std::process::id())
}

/// Writes one line. Where the files cannot take turns, nothing is written, so that none grows without a bound.
fn append(folder: &Path, line: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(FILES[0]);
    let length = fs::metadata(&path).map_or(0, |there| there.len());
    if length.saturating_add(line.len() as u64) > LARGEST {
        take_turns(folder)?;
    }
    OpenOptions::new().append(true).create(true).open(path)?.write_all(line.as_bytes())
}

/// Lets each file take the place of the next older one.
fn take_turns(folder: &Path) -> io::Result<()> {
    for pair in FILES.windows(2).rev() {
        if let [newer, older] = pair {
            match fs::rename(folder.join(newer), folder.join(older)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_files_take_turns_and_none_is_longer_than_it_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let line = |number: usize| format!("{number:07} {}\n", "x".repeat(91));
        assert_eq!(line(0).len(), 100);
        // Four files full, and one line more.
        let lines = usize::try_from(LARGEST).unwrap() / 100 * 4 + 1;
        for number in 0..lines {
            append(folder.path(), &line(number)).unwrap();
        }
        let texts = FILES.map(|name| fs::read_to_string(folder.path().join(name)).unwrap());
        assert_eq!(texts.each_ref().map(String::len), [100, 256_000, 256_000]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        assert_eq!(texts[0], line(lines - 1));
        assert!(texts[1].ends_with(&line(lines - 2)) && texts[1].starts_with(&line(lines - 1 - 2560)));
    }

    #[test]
    fn where_nothing_can_be_written_nothing_happens() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("a file");
        fs::write(&taken, "").unwrap();
        let log = Log::begin(&taken);
        log.note(&Event::Started, Timestamp::UNIX_EPOCH);
        log.write(&Event::Started, Timestamp::UNIX_EPOCH);
        log.close();
        assert_eq!(fs::read_to_string(&taken).unwrap(), "");
    }

    #[test]
    fn what_is_noted_is_there_when_the_program_ends() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::begin(folder.path());
        for _ in 0..3 {
            log.note(&Event::Done("save"), Timestamp::UNIX_EPOCH);
        }
        log.close();
        log.note(&Event::Ended, Timestamp::UNIX_EPOCH);
        let line = format!("1970-01-01T00:00:00Z {} save done\n", std::process::id());
        assert_eq!(fs::read_to_string(folder.path().join(FILES[0])).unwrap(), line.repeat(3));
    }
}
