//! A SoftHSM token of a test's own.

use crate::{Pkcs11Keys, Pkcs11Settings};
use cryptoki::context::Pkcs11;
use std::path::{Path, PathBuf};
use std::process::Command;

const LABEL: &str = "hefu-test";
const PIN: &str = "123456";
const MODULES: [&str; 3] = [
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
];

pub struct Token {
    folder: PathBuf,
}

/// Runs `body` with a fresh token. SoftHSM reads from the environment where its tokens are, and only
/// once; so the test runs again as a process of its own.
pub fn with_token(test: &str, body: impl FnOnce(&Token)) {
    const FOLDER: &str = "HEFU_TEST_TOKEN_FOLDER";
    if let Some(folder) = std::env::var_os(FOLDER) {
        body(&Token {
            folder: folder.into(),
        });
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let tokens = folder.path().join("tokens");
    std::fs::create_dir(&tokens).unwrap();
    let configuration = folder.path().join("softhsm2.conf");
    let text = format!(
        "directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n",
        tokens.display()
    );
    std::fs::write(&configuration, text).unwrap();
    let mut make = Command::new("softhsm2-util");
    make.args(["--init-token", "--free", "--so-pin", "12345678"]);
    make.args(["--label", LABEL, "--pin", PIN]);
    succeed(make.env("SOFTHSM2_CONF", &configuration));
    let mut again = Command::new(std::env::current_exe().unwrap());
    again.args(["--exact", &format!("tests::{test}"), "--nocapture"]);
    again.env("SOFTHSM2_CONF", &configuration);
    // Its words count, not its exit code: SoftHSM's own clean-up at the end of a process races with
    // its threads and now and then crashes after everything is done.
    let (_, said) = run(again.env(FOLDER, folder.path()));
    assert!(said.contains("1 passed"), "{said}");
}

fn succeed(command: &mut Command) {
    let (success, said) = run(command);
    assert!(success, "{command:?}: {said}");
}

fn run(command: &mut Command) -> (bool, String) {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?} (scripts/install-deps.sh test): {error}"));
    let said =
        [output.stdout, output.stderr].map(|part| String::from_utf8_lossy(&part).into_owned());
    (output.status.success(), said.concat())
}

impl Token {
    fn module() -> &'static Path {
        let installed = MODULES.iter().map(Path::new).find(|path| path.exists());
        installed.expect("SoftHSM is installed (scripts/install-deps.sh test)")
    }

    pub fn settings(&self) -> Pkcs11Settings {
        Pkcs11Settings::new(Self::module(), LABEL, PIN)
    }

    pub fn keys(&self) -> Pkcs11Keys {
        Pkcs11Keys::new(self.settings()).unwrap()
    }

    /// What happens to a process whose device is reset: all of its sessions are gone.
    pub fn reset(&self) {
        // An error says that nobody has begun to use the module since the last reset.
        let _ = Pkcs11::new(Self::module()).unwrap().finalize();
    }

    /// Pulls the token out, and resets the module, which would look for tokens only then.
    pub fn pull_out(&self) {
        std::fs::rename(self.folder.join("tokens"), self.folder.join("drawer")).unwrap();
        std::fs::create_dir(self.folder.join("tokens")).unwrap();
        self.reset();
    }

    /// Puts it in again.
    pub fn put_in(&self) {
        std::fs::remove_dir(self.folder.join("tokens")).unwrap();
        std::fs::rename(self.folder.join("drawer"), self.folder.join("tokens")).unwrap();
        self.reset();
    }

    /// Has OpenSSL make a P-256 key and SoftHSM's own tool put it into the token.
    pub fn import(&self, label: &str, id: &str) {
        let key = self.folder.join(format!("{id}.pem"));
        let mut make = Command::new("openssl");
        make.args(["genpkey", "-algorithm", "EC", "-pkeyopt"]);
        make.args(["ec_paramgen_curve:P-256", "-out"]).arg(&key);
        succeed(&mut make);
        let mut import = Command::new("softhsm2-util");
        import.arg("--import").arg(&key);
        import.args(["--token", LABEL, "--pin", PIN, "--label", label, "--id", id]);
        succeed(&mut import);
    }

    /// The public key that OpenSSL finds in a key of [`Token::import`], DER.
    pub fn imported_public_key(&self, id: &str) -> Vec<u8> {
        let out = self.folder.join("public.der");
        let mut convert = Command::new("openssl");
        convert.args(["pkey", "-pubout", "-outform", "DER", "-in"]);
        convert.arg(self.folder.join(format!("{id}.pem")));
        succeed(convert.arg("-out").arg(&out));
        std::fs::read(out).unwrap()
    }
}
