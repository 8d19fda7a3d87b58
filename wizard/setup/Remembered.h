#pragma once

#include "setup/Observed.h"

#include <QJsonObject>

namespace trunkline::setup {

struct Check;

/// How a trunk was when it was last checked and found right, so that what somebody else has changed since can be named
/// and put back. Numbers, addresses and settings; never a secret.
struct Remembered
{
    struct Url
    {
        QString sid;
        QString sipUrl;
        QString name;
        int priority = 10;
        int weight = 10;
        bool enabled = true;
        friend bool operator==(const Url &, const Url &) = default;
    };

    QString account; ///< AC…
    QString trunk;   ///< TK…
    QDateTime when;
    QDateTime repaired; ///< by us, last: what went wrong before has been seen to
    TrunkSettings settings;
    QVector<Url> urls;
    QStringList numbers; ///< E.164

    static Remembered of(const Observed &seen, const QDateTime &when);

    /// After another look: what is as it was, or came anew, is known from now on; what has changed stays as it was, so that it is
    /// named until somebody puts it back or accepts it.
    void look(const Observed &seen, const QDateTime &when);
    /// We have repaired it: what that wish was about is as it should be now.
    void repair(const Desired &wish, const Observed &seen, const QDateTime &when);
    /// What a check is about is meant to be as it is.
    void accept(const Check &check, const Observed &seen);

    const Url *url(const QString &sid) const;

    QJsonObject toJson() const;
    static std::optional<Remembered> fromJson(const QJsonObject &json);
    friend bool operator==(const Remembered &, const Remembered &) = default;
};

/// Where that is kept: a file for each trunk, in the settings folder.
class RememberedFile
{
public:
    RememberedFile(const QString &folder, const QString &trunkSid);

    std::optional<Remembered> read() const; ///< nothing: never checked, or damaged
    bool write(const Remembered &remembered) const;
    void remove() const; ///< the trunk is no longer there

private:
    QString m_path;
};

} // namespace trunkline::setup
