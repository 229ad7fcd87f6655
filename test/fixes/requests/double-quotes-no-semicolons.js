import axios from "axios"

axios.defaults.headers.common["Access-Control-Allow-Origin"] = "*"
axios.defaults.headers.common["Accept"] = "application/json"

const xhr = new XMLHttpRequest()
xhr.open("GET", "https://api.example.com")
xhr.setRequestHeader("Access-Control-Allow-Origin", "*") // against CORS errors
xhr.send()
