//! Replaces a file in one step, so that nobody ever sees half of one.

use std::io::{self, Write};
use std::path::Path;

/// Writes `contents` to `target`, whose folder is made if need be.
pub fn replace(target: &Path, contents: &str) -> io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".codegen-").tempfile_in(folder)?;
    file.write_all(contents.as_bytes())?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A temporary file is private; a source file is not.
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
}
