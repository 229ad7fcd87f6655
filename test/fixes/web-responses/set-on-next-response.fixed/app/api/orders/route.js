import { NextResponse } from "next/server"

const allowedOrigins = ["https://app.example.com"]

export async function GET(request) {
	const response = NextResponse.json([])
	const origin = request.headers.get("origin")
	response.headers.append("Vary", "Origin")
	if (origin && allowedOrigins.includes(origin)) {
		response.headers.set("Access-Control-Allow-Origin", origin)
	}
	response.headers.set("Access-Control-Allow-Credentials", "true")
	return response
}
