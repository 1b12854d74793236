# Sourced by ./dossierkluis and ./check: makes sure that the tools they need are there.

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# Installs Debian packages, or says what is missing.
install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
  fi
  if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }; then
    die "Please install: $*  (this system has no apt-get, or you may not use it)"
  fi
  say "Installing: $*"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

java_version() {
  java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

# A JDK of 17 or later and Maven 3.8 or later.
require_build_tools() {
  command -v javac >/dev/null || install_packages openjdk-17-jdk-headless
  [ "$(java_version)" -ge 17 ] || die "JDK 17 or later is needed; java -version says $(java_version)."
  command -v mvn >/dev/null || install_packages maven
}
