/** Whether another process of this id runs on this machine. */
export function isOtherAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // A process of somebody else may not be asked, but is there.
    return failure instanceof Error && Reflect.get(failure, "code") === "EPERM";
  }
}
