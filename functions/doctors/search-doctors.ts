export async function searchDoctors(_d: unknown, _q: unknown): Promise<{ doctors: never[]; next?: string }> { return { doctors: [] } }
