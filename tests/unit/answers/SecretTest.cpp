#include "answers/Credentials.h"
#include "answers/Wipe.h"

#include <QDataStream>
#include <QDebug>
#include <QJsonValue>
#include <QTest>
#include <QTextStream>
#include <QUrlQuery>
#include <QVariant>

#include <ostream>

using namespace trunkline;

namespace {

template <class T>
concept Debuggable = requires(QDebug debug, const T &value) { debug << value; };
template <class T>
concept Streamable = requires(QDataStream &stream, const T &value) { stream << value; };
template <class T>
concept Writable = requires(QTextStream &stream, const T &value) { stream << value; };
template <class T>
concept Standard = requires(std::ostream &stream, const T &value) { stream << value; };
template <class T>
concept Comparable = requires(const T &one, const T &other) { one == other; };
template <class T>
concept Different = requires(const T &one, const T &other) { one != other; };
template <class T>
concept Ordered = requires(const T &one, const T &other) { one < other; };
template <class T>
concept Hashable = requires(const T &value) { qHash(value); };
template <class T>
concept Fillable = requires(const T &value) { QString().arg(value); };

// The doors are open for a text …
static_assert(Debuggable<QString> && Streamable<QString> && Writable<QString> && Comparable<QString> &&
              Different<QString> && Ordered<QString> && Hashable<QString> && Fillable<QString> &&
              Standard<const char *>);
static_assert(std::is_convertible_v<QString, QVariant> && std::is_convertible_v<QString, QJsonValue>);
// … and closed for a secret.
static_assert(!Debuggable<Secret> && !Debuggable<QVector<Secret>> && !Debuggable<std::pair<int, Secret>>);
static_assert(!Streamable<Secret> && !Writable<Secret> && !Standard<Secret> && !Fillable<Secret>);
static_assert(!Comparable<Secret> && !Different<Secret> && !Ordered<Secret> && !Hashable<Secret>);
static_assert(!std::is_convertible_v<Secret, QVariant> && !std::is_constructible_v<QVariant, Secret>);
static_assert(!std::is_convertible_v<Secret, QJsonValue> && !std::is_constructible_v<QJsonValue, Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_constructible_v<QString, Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, bool>);
static_assert(!std::is_convertible_v<QString, Secret>); // and nothing becomes one by accident
static_assert(!Debuggable<Credentials> && !Comparable<Credentials>);

/// A text whose buffer can still be seen after clear().
template <class Letter>
struct Glass
{
    QVector<Letter> letters;
    bool shared = false;
    bool cleared = false;

    bool isEmpty() const { return letters.isEmpty(); }
    bool isDetached() const { return !shared; }
    Letter *data() { return letters.data(); }
    qsizetype size() const { return letters.size(); }
    void clear() { cleared = true; }
};

const QString canary = u"0123456789abcdef0123456789abcdef"_qs;

QByteArray revealed(const Secret &secret)
{
    return secret.revealForAuthorizationOrKeyring();
}

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void keepsWhatItWasGiven()
    {
        const Secret secret(canary);
        QCOMPARE(secret.length(), 32);
        QVERIFY(!secret.isEmpty());
        QCOMPARE(revealed(secret), canary.toUtf8());
        QVERIFY(Secret().isEmpty());
    }

    void lettersBeyondAsciiAreCountedInBytes() { QCOMPARE(Secret(u"ü"_qs).length(), 2); }

    void aCopySharesNoBuffer()
    {
        const Secret one(canary);
        const Secret other = one;
        QVERIFY(revealed(one).constData() != revealed(other).constData());
        QCOMPARE(revealed(other), canary.toUtf8());
    }

    void aCopyOutlivesItsOriginal()
    {
        auto one = std::make_unique<Secret>(canary);
        const Secret other = *one;
        one.reset();
        QCOMPARE(revealed(other), canary.toUtf8());
    }

    void sharesNoBufferWithTheBytesItWasMadeOf()
    {
        const QByteArray bytes = canary.toUtf8();
        {
            const Secret secret(bytes);
            QVERIFY(revealed(secret).constData() != bytes.constData());
        }
        QCOMPARE(bytes, canary.toUtf8()); // somebody else's
    }

    void bytesMovedInAreNotLeftBehind()
    {
        QByteArray bytes = canary.toUtf8();
        bytes.detach();
        const Secret secret(std::move(bytes));
        QVERIFY(bytes.isEmpty());
        QCOMPARE(revealed(secret), canary.toUtf8());
    }

    void movingLeavesNothingBehind()
    {
        Secret one(canary);
        const Secret other = std::move(one);
        QVERIFY(one.isEmpty());
        QCOMPARE(revealed(other), canary.toUtf8());
    }

    void assigningReplaces()
    {
        Secret one(canary);
        one = Secret(u"another"_qs);
        QCOMPARE(revealed(one), QByteArray("another"));
        const Secret &same = one;
        one = same;
        QCOMPARE(revealed(one), QByteArray("another"));
    }

    /// The letters are overwritten in their place, not only given back.
    void wipingOverwritesTheBuffer()
    {
        Glass<char16_t> text{{u's', u'e', u'c', u'r', u'e', u't'}};
        wipe(text);
        QVERIFY(text.cleared);
        QCOMPARE(text.letters, QVector<char16_t>(6, u'\0'));
    }

    void wipingLeavesSharedLettersToTheirOtherOwner()
    {
        QString mine = QString(canary).append(u'!'); // a buffer of its own
        const QString theirs = mine;
        wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(theirs, QString(canary + u'!'));

        Glass<char> shared{{'s', 'e', 'c', 'r', 'e', 't'}, true};
        wipe(shared);
        QVERIFY(shared.cleared);
        QCOMPARE(shared.letters.first(), 's');
    }

    /// A QVariant can hold anything that can be copied; what matters is that nothing comes out of it as text.
    void hiddenInAVariantItStaysUnreadable()
    {
        const QVariant variant = QVariant::fromValue(Secret(canary));
        QString printed;
        QDebug(&printed) << variant;
        QVERIFY2(!printed.contains(canary), qPrintable(printed));
        QCOMPARE(variant.toString(), QString());
        QVERIFY(!QJsonValue::fromVariant(variant).toString().contains(canary));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
