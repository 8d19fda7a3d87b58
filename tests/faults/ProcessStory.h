#pragma once

#include "Story.h"

#include <QJsonObject>
#include <QProcess>

namespace trunkline::test {

/// A process that sets up, is killed, and is started again until it is done; with the account in this process.
class ProcessStory : public Story
{
    Q_OBJECT
public:
    /// When a process is killed with SIGKILL. It counts from 1, anew in each process.
    struct Death
    {
        enum class At {
            Never,
            Arrived,  ///< the n-th request arrived
            Acted,    ///< the account acted for the n-th time, and the answer is still to come
            Answered, ///< the n-th answer is on its way
            Moment,   ///< the n-th moment of the record: before a write, after it, after its fsync
            Time,     ///< n tenths of a millisecond after its start
            Struck,   ///< the strike of the plot has hit
        } at = At::Never;
        int n = 1;
        QString text() const;
    };

    struct Plot
    {
        Scenario scenario = Scenario::NewLine;
        bool undo = false;
        QVector<Death> deaths; ///< of the first process, the second …; those after them live
        std::function<Target(const Ground &)> target;
        Strike strike;
        practice::Options options = Ground::withSmallPages();
        QString program = QStringLiteral(FAULTS_VICTIM);
    };

    ProcessStory(const QString &name, Plot plot);
    ~ProcessStory() override;

    void begin() override;
    bool survived() const { return m_survivedDeath; } ///< a process ended before its death came
    static QString realProgram() { return QStringLiteral(TRUNKLINE_PROGRAM); }

private:
    void strike();
    void start();
    void happened(Death::At what, const QByteArray &method, const QString &path);
    void kill();
    void processEnded(int status, QProcess::ExitStatus how);
    void stoppedBeforeTheEnd(int status, const QJsonObject &finished);
    void check();
    QStringList arguments() const;
    bool undoing() const { return m_plot.undo && m_isSetUp; }
    const Death &death() const;

    Plot m_plot;
    Ground m_ground;
    const QString m_othersBefore, m_before;
    Allowance m_allowance;
    Target m_target;
    QVector<int> m_faults;
    std::unique_ptr<QProcess> m_process;
    int m_counts[3] = {};
    int m_processes = 0; ///< started so far, of the part that the story is about
    int m_stops = 0;
    bool m_isSetUp = false;
    bool m_lastRun = false;
    bool m_survivedDeath = false;
    int m_writesBefore = 0;
};

} // namespace trunkline::test
