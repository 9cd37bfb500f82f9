/** The SMTP server that local emails go to, such as `smtp://127.0.0.1:1025`; null: they become files. */
export function readSmtpUrl(): string | null {
  // biome-ignore lint/style/noProcessEnv: an address of the user's machine, which no command line repeats
  return process.env['SMTP_URL'] || null;
}
