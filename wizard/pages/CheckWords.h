#pragma once

#include "pages/Findings.h"

namespace trunkline::pages {

/// Title and subtitle of page "Check the line", for what is the case.
struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::CheckWords)
public:
    QString title, subtitle;

    static CheckWords of(const setup::Session *session, const QVector<Finding> &findings);

private:
    static CheckWords afterCall(const setup::Session &session);
    static CheckWords ofFindings(const setup::Session &session, const QVector<Finding> &findings);
    static CheckWords beforeCall(const setup::Session &session, const QVector<Finding> &findings);
};

} // namespace trunkline::pages
