import { authRoute } from '@/lib/sign-in/auth'

export { authRoute as GET, authRoute as POST }
