#pragma once

#include <QLibrary>

namespace trunkline::test {

/// Presses keys at the display itself, as a keyboard does: whichever program has the focus gets them.
class Keys
{
public:
    Keys()
    {
        const auto open = reinterpret_cast<void *(*)(const char *)>(m_x.resolve("XOpenDisplay"));
        m_code = reinterpret_cast<unsigned char (*)(void *, unsigned long)>(m_x.resolve("XKeysymToKeycode"));
        m_flush = reinterpret_cast<int (*)(void *)>(m_x.resolve("XFlush"));
        m_close = reinterpret_cast<int (*)(void *)>(m_x.resolve("XCloseDisplay"));
        m_key = reinterpret_cast<int (*)(void *, unsigned, int, unsigned long)>(m_test.resolve("XTestFakeKeyEvent"));
        if (open && m_code && m_flush && m_close && m_key)
            m_display = open(nullptr);
    }
    ~Keys()
    {
        if (m_display)
            m_close(m_display);
    }
    Q_DISABLE_COPY_MOVE(Keys)

    bool areThere() const { return m_display; }
    /// A keysym of X.
    void press(unsigned long key)
    {
        m_key(m_display, m_code(m_display, key), 1, 0);
        m_key(m_display, m_code(m_display, key), 0, 0);
        m_flush(m_display);
    }

    static constexpr unsigned long enter = 0xff0d;

private:
    QLibrary m_x{QStringLiteral("X11"), 6};
    QLibrary m_test{QStringLiteral("Xtst"), 6};
    void *m_display = nullptr;
    unsigned char (*m_code)(void *, unsigned long) = nullptr;
    int (*m_flush)(void *) = nullptr;
    int (*m_close)(void *) = nullptr;
    int (*m_key)(void *, unsigned, int, unsigned long) = nullptr;
};

} // namespace trunkline::test
