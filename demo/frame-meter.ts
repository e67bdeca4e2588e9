// Measures frames while the timeline moves. A frame's main-thread time is taken from the moment the browser begins the frame to
// the first task after its painting, so input, scripts, style and layout count, and a little waiting: an upper bound.

export interface FrameReport {
  readonly frames: number;
  readonly fps: number;
  readonly mean: number;
  /** 95 of 100 frames took no longer. */
  readonly p95: number;
}

/** Ms without movement after which a measurement ends. */
const REST = 500;
const MOST = 600;

export class FrameMeter {
  private readonly report: (report: FrameReport) => void;
  private times: number[] = [];
  private first = 0;
  private last = 0;
  private until = 0;
  private running = false;

  constructor(report: (report: FrameReport) => void) {
    this.report = report;
  }

  /** Something moved: measure until it rests. */
  moved(): void {
    this.until = performance.now() + REST;
    if (this.running) return;
    this.running = true;
    this.times = [];
    this.first = 0;
    requestAnimationFrame(this.frame);
  }

  private readonly frame = (began: number): void => {
    this.first ||= began;
    this.last = began;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      this.times.push(performance.now() - began);
      if (this.times.length > MOST) this.times.shift();
      port1.close();
      if (this.times.length % 6 === 0) this.tell();
    };
    port2.postMessage(undefined);
    this.running = performance.now() < this.until;
    if (this.running) requestAnimationFrame(this.frame);
  };

  private tell(): void {
    const sorted = [...this.times].sort((a, b) => a - b);
    const frames = sorted.length;
    const seconds = (this.last - this.first) / 1000;
    this.report({
      frames,
      fps: seconds > 0 ? Math.min(frames, MOST) / seconds : 0,
      mean: sorted.reduce((sum, t) => sum + t, 0) / frames,
      p95: sorted[Math.floor(frames * 0.95)] ?? 0,
    });
  }
}
