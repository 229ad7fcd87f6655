import type { NextConfig } from "next"

const config: NextConfig = {
	headers: async () => [
		{
			source: "/api/:path*",
			headers: [
				{ key: "Access-Control-Allow-Origin", value: "https://app.example.com" },
				{ key: "Access-Control-Allow-Credentials", value: "true" },
			],
		},
	],
}

export default config
