/** Width of a digit of the default font and a cell's margin, in pixels at 96 dpi, as Excel counts them. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;

/** From Excel's unit, characters of the default font. */
export function pixelsOfWidth(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + MARGIN_PIXELS);
}

export function widthOfPixels(pixels: number): number {
  return Math.max(0, (pixels - MARGIN_PIXELS) / DIGIT_PIXELS);
}

export function pixelsOfPoints(points: number): number {
  return points * PIXELS_PER_POINT;
}

export function pointsOfPixels(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
