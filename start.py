"""Sets the planner up beside this file and runs it: `python3 start.py`, on Windows `py start.py`.

The first run makes a virtual environment (`.venv`) and installs the locked packages into it; later
runs see from a stamp that nothing has changed and begin at once. Only the standard library is used,
and nothing goes through a shell.
"""

import ctypes
import hashlib
import importlib.util
import json
import locale
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python reads this far, and should say what is wrong
    sys.exit("Planner kræver Python 3.11 eller nyere / needs Python 3.11 or newer ({}.{}).".format(*sys.version_info))

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.json"
RUN, DEVELOP = ("requirements.lock",), ("requirements.lock", "requirements-dev.lock")

USAGE = """\
python3 start.py                       open the planner (without a screen: the demo)
python3 start.py demo [FOLDER]         the whole job once, on real input, into FOLDER (./demo)
python3 start.py setup                 install what the planner needs, and no more
python3 start.py test [PYTEST-OPTION]  every check and test
python3 start.py coverage              which lines the tests run
python3 start.py screenshots [FOLDER]  pictures of every page and dialog, light and dark
python3 start.py bench                 the benchmarks
python3 start.py translate             bring resources/i18n up to date with the texts of the program
"""

# A planner meets these before there is anything installed to translate them: Danish, English.
MESSAGES = {
    "installing": (
        "Installerer det, planner skal bruge; det sker kun første gang og kan tage et par minutter …",
        "Installing what the planner needs; this happens once and may take some minutes …",
    ),
    "no_screen": (
        "Her er ingen skærm, så i stedet køres demoen.",
        "There is no screen here, so the demo runs instead.",
    ),
    "no_venv": (
        "Python mangler sin del til virtuelle miljøer. Installer den, og prøv igen: {command}",
        "Python lacks its part for virtual environments. Install it and try again: {command}",
    ),
    "no_network": (
        "Pakkerne kunne ikke hentes, fordi der ikke er forbindelse til nettet. Kontroller den, og prøv igen.",
        "The packages could not be fetched, because the network can't be reached. Check it and try again.",
    ),
    "failed": (
        "Installationen mislykkedes (se ovenfor). Intet andet er ændret; prøv igen med samme kommando.",
        "The installation failed (see above). Nothing else was changed; try again with the same command.",
    ),
    "libraries": (
        "Vinduet mangler nogle af systemets biblioteker. Installer dem med: {command}",
        "The window needs some of the system's libraries. Install them with: {command}",
    ),
}

# What Qt loads from the system, and the package of Debian and Ubuntu that brings it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
X_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What pip says when it can't reach an index.
NETWORK_TROUBLE = (
    "NewConnectionError", "NameResolutionError", "ConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError",
    "connection broken by", "Max retries exceeded", "getaddrinfo failed",
)


class Stopped(Exception):
    """The work ends here; the message says why."""


# What is asked for


def main(arguments):
    """Do what the command line asks; the exit code is that of what was run."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("open", [])
    most = {"open": 0, "setup": 0, "bench": 0, "translate": 0, "demo": 1, "screenshots": 1, "test": len(rest), "coverage": len(rest)}
    if verb not in most or (verb == "open" and arguments) or len(rest) > most[verb] or _is_option(verb, rest):
        print(USAGE, end="", file=sys.stderr)
        return 0 if arguments in (["--help"], ["-h"]) else 2
    try:
        set_up(RUN if verb in ("open", "setup", "demo") else DEVELOP)
        return VERBS[verb](rest)
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _is_option(verb, rest):
    return verb not in ("test", "coverage") and any(word.startswith("-") for word in rest)


def open_window(_rest):
    if has_screen(sys.platform, os.environ):
        return planner()
    say("no_screen")
    return planner("demo")


def demo(folder):
    return planner("demo", *folder)


def screenshots(folder):
    return tool("screenshots", *folder)


def bench(_rest):
    return tool("benchmarks")


def translate(_rest):
    return run([PYTHON, "-m", "planner.words.catalogues"])


def test(pytest_options):
    """Every check and test, the quickest first, and a summary; all run, also after one that failed."""
    checks = {
        "ruff": [PYTHON, "-m", "ruff", "check", "."],
        "types": [PYTHON, "-m", "basedpyright"],
        "tests": [PYTHON, "-m", "pytest", *_workers(), *pytest_options],
    }
    results = {}
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        began = time.monotonic()
        results[name] = (run(command, cwd=ROOT) == 0, time.monotonic() - began)
    print("== summary")
    for name, (good, seconds) in results.items():
        print(f"{'ok    ' if good else 'FAILED'} {name:<9}{seconds:7.1f} s")
    return 0 if all(good for good, _seconds in results.values()) else 1


def coverage(pytest_options):
    """The tests once more, with a note of every line and branch below the window that they ran: half as long again."""
    measured = [PYTHON, "-m", "coverage"]
    run([*measured, "erase"], cwd=ROOT)
    passed = run([*measured, "run", "-m", "pytest", *_workers(), *pytest_options], cwd=ROOT)
    run([*measured, "combine", "--quiet"], cwd=ROOT)
    return passed or run([*measured, "report"], cwd=ROOT)


def _workers():
    return ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile"]


def planner(*arguments):
    return run([PYTHON, "-m", "planner", *arguments])


def tool(folder, *arguments):
    """Run a folder of `tests/` as a program; it finds the tests' builders, and draws without a screen if need be."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    if not has_screen(sys.platform, os.environ):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return run([PYTHON, ROOT / "tests" / folder, *arguments], env=environment)


def run(command, **options):
    """Run a program to its end; Ctrl+C reaches it too, and it is given the time to end by itself."""
    with subprocess.Popen([str(part) for part in command], **options) as program:
        try:
            code = program.wait()
        except KeyboardInterrupt:
            program.wait()
            raise
    return code if code >= 0 else 128 - code


def has_screen(system, environment):
    """Whether a window can be shown; on Linux a display must be named."""
    if environment.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    return system in ("win32", "darwin") or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def say(message, **facts):
    print(sentence(message, **facts), file=sys.stderr, flush=True)


def sentence(message, **facts):
    danish, english = MESSAGES[message]
    spoken = locale.getlocale()[0] or ""
    return (danish if spoken.lower().startswith("da") else english).format(**facts)


# The environment


def set_up(locks):
    """Make the environment hold what `locks` name: nothing to do when the stamp says that it does.

    The stamp is taken away before anything is changed and written last, so an installation that was
    interrupted is begun again by the next run.
    """
    complete_system()
    old, new = read_stamp(STAMP), wanted(ROOT, locks)
    alive = _runs(PYTHON)
    if alive and satisfied(old, new):
        return
    say("installing")
    STAMP.unlink(missing_ok=True)
    if alive and old and old["python"] == new["python"]:
        new["locks"] = {**old["locks"], **new["locks"]}
    else:
        make_environment()
    pip("--no-deps", "--only-binary=:all:", *(option for lock in new["locks"] for option in ("-r", ROOT / lock)))
    pip("--no-deps", "--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(json.dumps(new, indent=1), encoding="utf-8")


def wanted(root, locks):
    """The stamp of a complete environment: what kind of Python, where it stands, what is in it."""
    return {
        "python": "{}.{} {} {}".format(*sys.version_info[:2], platform.machine(), root),
        "locks": {lock: hashlib.sha256((root / lock).read_bytes()).hexdigest() for lock in locks},
    }


def satisfied(stamp, needed):
    """Whether an environment with this stamp has all that is needed; it may have more."""
    return bool(stamp) and stamp["python"] == needed["python"] and needed["locks"].items() <= stamp["locks"].items()


def read_stamp(path):
    """The stamp of a finished installation; None where there is none that can be read."""
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
        return {"python": stamp["python"], "locks": dict(stamp["locks"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _runs(python):
    """Whether the environment's Python still stands: the one it was made from may have been removed since."""
    try:
        return subprocess.run([str(python), "-c", ""], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make_environment():
    if not all(importlib.util.find_spec(part) for part in ("venv", "ensurepip")):
        package = "python{}.{}-venv".format(*sys.version_info)
        raise Stopped(sentence("no_venv", command=f"sudo apt-get install {package}"))
    base = getattr(sys, "_base_executable", sys.executable)  # not the environment that is about to be cleared
    install([base, "-m", "venv", "--clear", VENV])


def pip(*options):
    install([PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", *options])


def install(command):
    """Run one step of an installation without a word, unless it fails."""
    told = subprocess.run(
        [str(part) for part in command],
        check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )
    if told.returncode:
        if any(sign in told.stdout for sign in NETWORK_TROUBLE):
            raise Stopped(sentence("no_network"))
        raise Stopped(f"{told.stdout.rstrip()}\n{sentence('failed')}")


# The system below


def complete_system():
    """On Debian and Ubuntu: install the libraries that Qt misses, or say how."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(needed_libraries(os.environ), ctypes.CDLL)
    if packages and not (_may_install() and _apt_install(packages)):
        say("libraries", command=f"sudo apt-get install {' '.join(packages)}")


def needed_libraries(environment):
    """Library to package; the ones of X are needed only where there is an X screen."""
    return {**QT_LIBRARIES, **X_LIBRARIES} if environment.get("DISPLAY") else QT_LIBRARIES


def missing_packages(libraries, load):
    """The packages of those libraries that `load` can't load, each once, in order."""
    missing = {}
    for library, package in libraries.items():
        try:
            load(library)
        except OSError:
            missing[package] = True
    return list(missing)


def _may_install():
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_install(packages):
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", "--quiet", *step], check=True, env=quiet, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


VERBS = {
    "open": open_window,
    "demo": demo,
    "setup": lambda _rest: 0,
    "test": test,
    "coverage": coverage,
    "screenshots": screenshots,
    "bench": bench,
    "translate": translate,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
