/**
 * Keeps text that a server chose from commanding the runner of GitHub Actions, which obeys a printed line that starts
 * with `::`, and `##[` anywhere.
 */
export function defuseCommands(text: string): string {
  return text.replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
