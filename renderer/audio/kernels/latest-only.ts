/** Runs an asynchronous job again and again, one at a time: of all that is asked meanwhile only the last is done. */
export class LatestOnly {
  private running = false
  private again = false

  /** @param run never rejects */
  constructor(private readonly run: () => Promise<void>) {}

  ask(): void {
    this.again = true
    if (!this.running) void this.work()
  }

  private async work(): Promise<void> {
    this.running = true
    while (this.again) {
      this.again = false
      await this.run()
    }
    this.running = false
  }
}
