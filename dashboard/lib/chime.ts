const KEPT = "onevoice.chime";

/** Whether this browser sounds for pages: off until somebody switches it on. */
export function chimes(): boolean {
  return localStorage.getItem(KEPT) === "on";
}

/** Keeps the choice for this browser. */
export function keepChime(on: boolean): void {
  localStorage.setItem(KEPT, on ? "on" : "off");
}

let context: AudioContext | null = null;

/** Two tones, a fourth apart, under a second. Silent where the browser allows no sound yet. */
export function chime(): void {
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime;
  for (const [index, pitch] of [660, 880].entries()) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    const at = start + index * 0.28;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.25, at);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
    tone.connect(loudness).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.42);
  }
}
