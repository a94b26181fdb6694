//! How much memory the reading of an answer may take.
//!
//! `{}` is two bytes on the wire, and hundreds as an item of a list. So the lists and maps of an answer
//! are counted while they grow, and reading stops before they take many times the memory of the body.

use std::cell::Cell;

use serde_core::de::Error;

/// How many times the size of a body is taken at most to read it, apart from small ones.
pub(crate) const PROMISED: usize = 16;

/// How many times the size of the body its lists and maps may take. What is not counted stays below
/// four times the body: the body itself, with room to spare at its end, and its texts.
const TIMES: usize = PROMISED - 4;

/// What any answer may take. A page of a few hundred items fits in, however little each says.
const ALWAYS: usize = 256 * 1024;

thread_local! {
    /// How many bytes are left; `None` while nobody counts.
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
    /// Whether there were too few.
    static EXCEEDED: Cell<bool> = const { Cell::new(false) };
}

/// Reads from a body of so many bytes; what came of it, and whether the room was too small.
pub(crate) fn within<T>(body: usize, read: impl FnOnce() -> T) -> (T, bool) {
    struct Restore(Option<usize>);

    impl Drop for Restore {
        fn drop(&mut self) {
            LEFT.set(self.0);
        }
    }

    EXCEEDED.set(false);
    let limit = body.saturating_mul(TIMES).saturating_add(ALWAYS);
    let _restore = Restore(LEFT.replace(Some(limit)));
    let outcome = read();
    (outcome, EXCEEDED.get())
}

/// Takes so many bytes.
pub(crate) fn take<E: Error>(bytes: usize) -> Result<(), E> {
    let Some(left) = LEFT.get() else { return Ok(()) };
    match left.checked_sub(bytes) {
        Some(left) => {
            LEFT.set(Some(left));
            Ok(())
        }
        None => {
            EXCEEDED.set(true);
            Err(E::custom("it takes too much memory"))
        }
    }
}

/// Gives back what [`take`] took.
pub(crate) fn give_back(bytes: usize) {
    LEFT.set(LEFT.get().map(|left| left.saturating_add(bytes)));
}

/// Makes room for one more item, if there is none. The list grows as a `Vec` does, but begins with one
/// item where they are large: most lists inside an object hold no more.
#[inline]
pub(crate) fn grow<T, E: Error>(items: &mut Vec<T>) -> Result<(), E> {
    if items.len() < items.capacity() { Ok(()) } else { double(items) }
}

#[inline(never)]
fn double<T, E: Error>(items: &mut Vec<T>) -> Result<(), E> {
    /// From how many bytes on an item is large.
    const LARGE: usize = 128;

    let old = items.capacity();
    let first = if size_of::<T>() >= LARGE { 1 } else { 4 };
    let new = old.saturating_mul(2).max(first);
    // While it moves, the list is there twice.
    take(new.saturating_mul(size_of::<T>()))?;
    items.reserve_exact(new - old);
    give_back(old.saturating_mul(size_of::<T>()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(bytes: usize) -> Result<(), serde_json::Error> {
        super::take(bytes)
    }

    #[test]
    fn only_the_reading_of_an_answer_is_counted() {
        take(usize::MAX).unwrap();
        let ((), exceeded) = within(1, || {
            take(TIMES + ALWAYS).unwrap();
            take(1).unwrap_err();
        });
        assert!(exceeded);
        take(usize::MAX).expect("nobody counts any more");
        // One inside of another has room of its own, and takes none of the other's.
        let ((), exceeded) = within(0, || {
            let ((), exceeded) = within(1, || take(TIMES + ALWAYS).unwrap());
            assert!(!exceeded);
            take(ALWAYS).unwrap();
        });
        assert!(!exceeded);
    }

    #[test]
    fn lists_and_maps_may_take_twelve_times_the_body() {
        let body = 1_000_000;
        let (taken, exceeded) = within(body, || take(12 * body + ALWAYS));
        assert!(taken.is_ok() && !exceeded);
        let (taken, exceeded) = within(body, || take(12 * body + ALWAYS + 1));
        assert!(taken.is_err() && exceeded);
    }

    /// How much room a list has after each of so many items, and how much of it is counted at the end.
    fn capacities<T: Copy>(item: T, count: usize) -> Vec<usize> {
        let mut items = Vec::new();
        let grown = within(0, || {
            let mut capacities = Vec::new();
            for _ in 0..count {
                grow::<_, serde_json::Error>(&mut items).unwrap();
                items.push(item);
                capacities.push(items.capacity());
            }
            let counted = LEFT.get().map(|left| ALWAYS - left);
            assert_eq!(counted, Some(items.capacity() * size_of::<T>()));
            capacities
        });
        grown.0
    }

    #[test]
    fn a_list_doubles_and_begins_with_one_item_where_they_are_large() {
        assert_eq!(capacities([0_u8; 127], 9), [4, 4, 4, 4, 8, 8, 8, 8, 16]);
        assert_eq!(capacities([0_u8; 128], 5), [1, 2, 4, 4, 8]);
    }
}
