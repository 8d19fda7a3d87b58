#pragma once

#include "practice/Router.h"

namespace trunkline::practice {

/// Who signed in with a request, and what they may do: API reference §1.1.
class Caller
{
public:
    /// Nobody, where the codes are none of the account's or of its subaccounts'.
    static Caller of(const World &world, const HttpRequest &request);

    bool isSomebody() const { return m_world != nullptr; }
    /// The account that the request is about: the caller's own, or a subaccount that the path names.
    const World &about() const { return *m_about; }
    std::optional<HttpResponse> notAllowed(const HttpRequest &request) const;

private:
    bool readsAccounts() const { return !m_key || m_key->kind == Key::Kind::Main; }
    bool mayWith(const Key &key, const HttpRequest &request) const;

    const World *m_world = nullptr; ///< whose codes they are
    const World *m_about = nullptr;
    const Key *m_key = nullptr; ///< null: the Auth Token
};

} // namespace trunkline::practice
