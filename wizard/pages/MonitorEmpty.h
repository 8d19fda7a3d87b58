#pragma once

#include <QWidget>

namespace trunkline::widgets {
class Button;
class EmptyState;
}

namespace trunkline::pages {

/// What stands where the calls would be, when there are none.
class MonitorEmpty : public QWidget
{
    Q_OBJECT
public:
    enum class Why { NoCalls, NoNumber, NothingMatches, NoTrunk };

    explicit MonitorEmpty(QWidget *parent = nullptr);
    /// `about`: the number to dial, or what was searched for.
    void show(Why why, const QString &about);
    void setOffered(bool testCall, bool addNumber);
    void setLongerTime(bool thereIs);

Q_SIGNALS:
    void testCallWanted();
    void longerTimeWanted();
    void numberWanted();
    void everythingWanted(); ///< clear the search and the filters

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QWidget *m_drawing;
    widgets::EmptyState *m_state;
    widgets::Button *m_call, *m_longer, *m_number, *m_clear;
    Why m_why = Why::NoCalls;
    QString m_about;
    bool m_mayCall = false, m_mayAdd = false, m_hasLonger = true;
};

} // namespace trunkline::pages
