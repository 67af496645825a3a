#!/usr/bin/env bash
# Runs doubletake for action.yml: annotations on the pull request, a step summary, a SARIF file, and the exit code.
# Holds to bash 3.2, which macOS has.
set -uo pipefail

output="${GITHUB_OUTPUT:-/dev/null}"
errors="$(mktemp)"
trap 'rm -f "$errors"' EXIT

# Ends with an exit code, and says where people look for it why there is no report.
stop() {
  local reason="${2//$'\r'/}"
  reason="${reason//$'\n'/ }"
  echo "::error title=doubletake::${reason//%/%25}"
  # Indented, it is text to Markdown, whatever it says.
  printf '## ❌ doubletake\n\n    %s\n\n' "$reason" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  echo "exit-code=$1" >>"$output"
  exit "$1"
}

# Adds the words of a text as a shell splits it, quotes included, and runs nothing that it says.
add_words() {
  local words word
  [ -n "${1//[[:space:]]/}" ] || return 0
  # The full stop keeps a last word that is empty.
  words="$(printf '%s\n' "$1" | xargs -n 1 printf '%s\n' 2>"$errors" && echo .)" ||
    stop 2 "Cannot read \"$1\": a quote is not closed in its line. Correct the input."
  while IFS= read -r word; do line+=("$word"); done <<<"${words%$'\n.'}"
}

# The doubletake of the project: in the folder, or in one above it.
find_installed() {
  local folder="$PWD"
  until [ -e "$folder/node_modules/.bin/doubletake" ]; do
    [ "$folder" != "$(dirname "$folder")" ] || return 1
    folder="$(dirname "$folder")"
  done
  echo "$folder/node_modules/.bin/doubletake"
}

# Of a text that sed puts in the place of another.
escape_sed() { printf '%s' "$1" | sed 's/[\\&|]/\\&/g'; }

if [ -n "${INPUT_VERSION:-}" ]; then
  line=(npx --yes "doubletake@$INPUT_VERSION")
else
  installed="$(find_installed)" ||
    stop 4 "Cannot run doubletake: it is not installed here. Run npm ci before this step, or set the input version."
  line=("$installed")
fi

command="${INPUT_COMMAND:-}"
[ -n "${command//[[:space:]]/}" ] || command=drift
add_words "$command"
[ -n "${INPUT_CONFIG:-}" ] && line+=(--config "$INPUT_CONFIG")
add_words "${INPUT_ARGS:-}"

# A folder of its own, since a job may have several such steps.
folder="$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/doubletake-XXXXXX" 2>"$errors")" ||
  stop 4 "Cannot write to RUNNER_TEMP: $(cat "$errors")"
sarif="$folder/doubletake.sarif"
line+=(--reporter github --reporter "sarif=$sarif")

# GitHub wants paths from the root of the repository; reports have them from the working directory.
workspace="${GITHUB_WORKSPACE:-$PWD}"
prefix=""
case "$PWD/" in "${workspace%/}"/?*) prefix="${PWD#"${workspace%/}/"}/" ;; esac
property="${prefix//%/%25}"
property="${property//:/%3A}"
property="${property//,/%2C}"
uri="$(node -p 'process.argv[1].split("/").map(encodeURIComponent).join("/")' -- "$prefix")"

"${line[@]}" 2>"$errors" | sed -E "s|^(::[a-z]+ file=)([^/])|\1$(escape_sed "$property")\2|"
code="${PIPESTATUS[0]}"
cat "$errors" >&2

if [ -s "$sarif" ]; then
  sed -E -i.bak "s|(\"uri\": \")([^/:\"][^:\"]*\")|\1$(escape_sed "$uri")\2|" "$sarif"
  rm -f "$sarif.bak"
  echo "sarif=$sarif" >>"$output"
elif [ "$code" != 0 ]; then
  # There is no report that could say it: the last line of stderr does, but for what npm adds.
  stop "$code" "$(grep -v -e '^npm warn' -e 'A complete log of this run' "$errors" | tail -n 1)"
fi
echo "exit-code=$code" >>"$output"
exit "$code"
