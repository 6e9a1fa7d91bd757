/** The colour that the sky begins with, which the browser's own bar goes on with; from the tokens, by scheme. */
export const SKY_TOP = { dusk: '#070b16', dawn: '#c7d5f1' } as const;
