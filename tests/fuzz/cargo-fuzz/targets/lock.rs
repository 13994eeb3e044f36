//! The target `lock` for libFuzzer.

#![no_main]

#[allow(dead_code, reason = "a program has one of them")]
#[path = "../../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::lock(data));
