// `npm run build`: the pages for `next start`, unless they are current.
import { build, install, main } from './toolchain.mjs'

await main(async () => {
  await install()
  await build()
})
