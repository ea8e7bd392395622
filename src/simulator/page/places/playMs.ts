// How long the pictures of places play [ms].

export const PLAY_MS = { waiting: 5000, failures: 3000, others: 1600 };
