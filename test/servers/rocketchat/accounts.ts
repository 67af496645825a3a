/** The accounts of these servers, in the form of an accounts file. */
export const accounts = {
  rocketchat: {
    member: {
      username: "nora.quill",
      email: "nora.quill@example.test",
      password: "Lantern-4-Harbour",
    },
    another: {
      username: "omar.reyes",
      email: "omar.reyes@example.test",
      password: "Willow+77-Kettle",
    },
    totp: {
      username: "petra.voss",
      email: "petra.voss@example.test",
      password: "Granite_19_Meadow",
      secret: "JVUXG5DMMUWWM33SMVZXILLXNFXGI33XFVRXE2LDNNSXILJSGEZQ",
    },
    ldap: { username: "quentin.ash", password: "Orchard=52=Violin" },
    "ldap-totp": {
      username: "rhea.lund",
      password: "Saffron~63~Bridge",
      secret: "OBSWYY3BNYWWY2LHNB2GQ33VONSS243UN5ZG2LJUGUYDQNRTGI4Q",
    },
    inactive: {
      username: "silas.marsh",
      email: "silas.marsh@example.test",
      password: "Copper#28#Ribbon",
    },
  },
} as const;

/** What the user with a second factor may send once each in the place of a code; no accounts file holds them. */
export const backupCodes = ["Kd7mWq2Z", "rT4hYx9B", "pLs6Nf3G", "wC8jVb5E"] as const;
