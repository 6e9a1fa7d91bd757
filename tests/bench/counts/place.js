/** Where the numbers of a countdown stand in the home page, and the instant they count down to. */
export const targetMs = Number(document.documentElement.dataset.target);
export const numbers = [...document.querySelectorAll('.countdown-unit b')];

const SIZES_S = [86_400, 3_600, 60, 1];

/** Days, hours, minutes and seconds left, as they are to be read. */
export function left() {
  let rest = Math.max(0, Math.ceil((targetMs - Date.now()) / 1000));
  return SIZES_S.map((size) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return count;
  });
}

/** The same with the zeros that hours, minutes and seconds begin with. */
export function texts() {
  return left().map((count, index) => String(count).padStart(index === 0 ? 1 : 2, '0'));
}
