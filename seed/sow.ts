import { faker } from '@faker-js/faker/locale/en'

const SEED = 20_260_105
const topics = { doctor: 1, panel: 2, agenda: 3 }

/**
 * Starts chance anew for one topic of one doctor, so that each draws the same whatever was drawn
 * before: the first hundred doctors of ten thousand are the hundred of a small seed.
 */
export function sow(topic: keyof typeof topics, number: number, variation = 0): void {
  faker.seed([SEED, topics[topic], number, variation])
}
