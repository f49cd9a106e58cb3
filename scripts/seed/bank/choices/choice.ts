/** An option as a school weighed it at step 2; money in pounds. */
export type SeedOption = {
  title: string
  fit: string
  pounds: number
  staffTime: string
  wouldStop: string
}
export type SeedAction = { title: string; owner: string; pounds: number | null }

/** What a school weighed and then did about one thing that it set out to improve. The first option is the chosen one. */
export type Choice = {
  options: [SeedOption, SeedOption, ...SeedOption[]]
  why: string
  actions: [SeedAction, SeedAction, ...SeedAction[]]
}

export const option = (
  title: string,
  fit: string,
  pounds: number,
  staffTime: string,
  wouldStop: string,
): SeedOption => ({ title, fit, pounds, staffTime, wouldStop })

export const action = (title: string, owner: string, pounds: number | null = null): SeedAction => ({
  title,
  owner,
  pounds,
})
