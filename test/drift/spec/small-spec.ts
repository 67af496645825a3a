/** An invented API with one of each thing that a spec can change. */
export const smallSpec = `openapi: 3.1.1
info: { title: small, version: 1.0.0 }
servers:
  - url: https://api.example.test/v1
  - url: https://api.example.test/v2
tags:
  - name: sessions
  - name: users
security:
  - token: [read]
paths:
  /sessions:
    post:
      operationId: createSession
      tags: [sessions]
      summary: Log in
      security: []
      parameters:
        - { name: X-Client, in: header, schema: { type: string, maxLength: 20 } }
        - { name: lang, in: query, schema: { type: string, enum: [de, en] } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 50 } }
        - { name: tags, in: query, schema: { type: array, items: { type: string } } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Credentials" }
          application/x-www-form-urlencoded:
            schema: { $ref: "#/components/schemas/Credentials" }
      responses:
        "201":
          description: Logged in
          headers:
            X-Request-Id: { required: true, schema: { type: string, maxLength: 36 } }
            X-Node: { schema: { type: string } }
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Session" }
              examples:
                first: { value: { status: success, token: abc, user: { id: 1, name: ada } } }
            text/plain:
              schema: { type: string, minLength: 3, maxLength: 40 }
        "202": { description: Later }
        "401":
          description: Refused
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Refusal" }
    delete:
      operationId: endSession
      tags: [sessions, users]
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { all: { type: boolean } } }
      responses:
        "204": { description: Ended }
  /users/{userId}:
    parameters:
      - { name: userId, in: path, required: true, schema: { type: string, pattern: "^[a-z]+$" } }
    get:
      operationId: readUser
      tags: [users]
      security:
        - token: [read]
        - key: []
      responses:
        "200":
          description: A user
          content:
            application/json:
              schema: { $ref: "#/components/schemas/User" }
components:
  securitySchemes:
    token:
      type: oauth2
      flows:
        clientCredentials:
          tokenUrl: https://api.example.test/token
          scopes: { read: Read, write: Write }
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Credentials:
      type: object
      description: Who wants in
      required: [user, password]
      properties:
        user: { type: string, maxLength: 30, description: The name }
        password: { type: string, minLength: 4 }
        code: { type: [string, "null"], pattern: "^[0-9]{6}$" }
        device: { type: string, enum: [phone, laptop, other] }
        remember: { type: boolean, default: false }
        age: { type: number, minimum: 0, exclusiveMaximum: 200, multipleOf: 0.5 }
        born: { type: string }
        factors:
          type: array
          minItems: 1
          maxItems: 3
          items: { type: string }
        proof:
          oneOf:
            - { $ref: "#/components/schemas/CodeProof" }
            - { $ref: "#/components/schemas/KeyProof" }
    CodeProof:
      type: object
      required: [kind, code]
      properties: { kind: { const: code }, code: { type: string } }
    KeyProof:
      type: object
      required: [kind, key]
      properties: { kind: { const: key }, key: { type: string, format: uuid } }
    Session:
      type: object
      required: [status, token, user]
      properties:
        status: { type: string, enum: [success] }
        token: { type: string, minLength: 3, maxLength: 64 }
        expires: { type: string, format: date-time }
        attempts: { type: integer, minimum: 0, maximum: 5 }
        roles: { type: array, minItems: 1, items: { type: string } }
        kind: { const: session }
        user: { $ref: "#/components/schemas/User" }
    User:
      type: object
      required: [id, name]
      properties:
        id: { type: integer }
        name: { type: string }
        email: { type: string, format: email }
        home: { $ref: "#/components/schemas/Place" }
        login:
          anyOf:
            - { type: object, required: [password], properties: { password: { type: boolean } } }
            - { type: object, required: [directory], properties: { directory: { type: string } } }
    Place:
      allOf:
        - { $ref: "#/components/schemas/Point" }
        - { type: object, required: [city], properties: { city: { type: string } } }
    Point:
      type: object
      required: [x]
      properties: { x: { type: number }, y: { type: number } }
    Refusal:
      type: object
      required: [reason]
      properties:
        reason: { type: string }
        retryAt: { type: [integer, "null"] }
`;
