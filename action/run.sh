#!/usr/bin/env bash
# Runs doubletake for action.yml: annotations on the pull request, a step summary, a SARIF file, and the exit code.
# Holds to bash 3.2, which macOS has.
set -uo pipefail

line=(npx --no -- doubletake)
[ -n "${INPUT_VERSION:-}" ] && line=(npx --yes "doubletake@$INPUT_VERSION")

# Adds the words of a text as a shell splits it, quotes included, and runs nothing that it says.
add_words() {
  local words word
  [ -n "${1//[[:space:]]/}" ] || return 0
  words="$(printf '%s' "$1" | xargs -n 1 printf '%s\n')" || exit 2
  while IFS= read -r word; do line+=("$word"); done <<<"$words"
}

add_words "${INPUT_COMMAND:-drift}"
[ -n "${INPUT_CONFIG:-}" ] && line+=(--config "$INPUT_CONFIG")
add_words "${INPUT_ARGS:-}"
sarif="${RUNNER_TEMP:-$(mktemp -d)}/doubletake.sarif"
line+=(--reporter github --reporter "sarif=$sarif")
errors="$(mktemp)"
rm -f "$sarif"

# GitHub wants paths from the root of the repository; reports have them from the working directory.
prefix="${PWD#"${GITHUB_WORKSPACE:-$PWD}"}"
prefix="${prefix#/}"
prefix="${prefix:+$prefix/}"

"${line[@]}" 2> >(tee "$errors" >&2) | sed -E "s|^(::[a-z]+ file=)([^/])|\1$prefix\2|"
code="${PIPESTATUS[0]}"

if [ -s "$sarif" ]; then
  sed -E -i.bak "s|(\"uri\": \")([^/:\"][^:\"]*\")|\1$prefix\2|" "$sarif"
  rm -f "$sarif.bak"
  echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
else
  # There is no report that could say it: the last line of stderr does.
  reason="$(tail -n 1 "$errors")"
  echo "::error title=doubletake::${reason//%/%25}"
  printf '## ❌ doubletake\n\n%s\n' "$reason" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
fi
echo "exit-code=$code" >>"${GITHUB_OUTPUT:-/dev/null}"
rm -f "$errors"
exit "$code"
