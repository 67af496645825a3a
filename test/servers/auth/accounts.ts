/** The accounts of these servers, in the shape of an accounts file. */
export const accounts = {
  auth: {
    member: {
      username: "mira",
      email: "mira@trails.example",
      password: "Larch&Granite-57",
    },
    another: { username: "tomas", password: "Heather&Basalt-82" },
  },
} as const;
