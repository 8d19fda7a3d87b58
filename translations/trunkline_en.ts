<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>trunkline::Advising</name>
    <message numerus="yes">
        <source>It did not work with %Ln number(s).</source>
        <translation>
            <numerusform>It did not work with %Ln number.</numerusform>
            <numerusform>It did not work with %Ln numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::CallsCommand</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::CheckCommand</name>
    <message numerus="yes">
        <source>%n trunks are called “%1”.</source>
        <translation>
            <numerusform>%n trunk is called “%1”.</numerusform>
            <numerusform>%n trunks are called “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::TextReporter</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is as it was before. %Ln number(s) stay yours.</source>
        <translation>
            <numerusform>Everything is as it was before. %Ln number stays yours.</numerusform>
            <numerusform>Everything is as it was before. %Ln numbers stay yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::LineNews</name>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s)</source>
        <translation>
            <numerusform>The certificate of %1 runs out in %n day</numerusform>
            <numerusform>The certificate of %1 runs out in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountCard</name>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation>
            <numerusform>Checked %n min ago</numerusform>
            <numerusform>Checked %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n subaccount(s).</source>
        <translation>
            <numerusform>%1 has %n subaccount.</numerusform>
            <numerusform>%1 has %n subaccounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account has %n subaccount(s).</source>
        <translation>
            <numerusform>This account has %n subaccount.</numerusform>
            <numerusform>This account has %n subaccounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChooseTrunkPage</name>
    <message numerus="yes">
        <source>%n trunk(s)</source>
        <translation>
            <numerusform>%n trunk</numerusform>
            <numerusform>%n trunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DayChart</name>
    <message numerus="yes">
        <source>%1: %n call(s), all answered</source>
        <translation>
            <numerusform>%1: %n call, answered</numerusform>
            <numerusform>%1: %n calls, all answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), %2 failed</source>
        <translation>
            <numerusform>%1: %n call, %2 failed</numerusform>
            <numerusform>%1: %n calls, %2 failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DonePage</name>
    <message numerus="yes">
        <source>And %Ln more. %1</source>
        <comment>phone numbers</comment>
        <extracomment>Under a phone number in large type; %1 is another sentence.</extracomment>
        <translation>
            <numerusform>And %Ln more. %1</numerusform>
            <numerusform>And %Ln more. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy the %Ln phone numbers</source>
        <translation>
            <numerusform>Copy the phone number</numerusform>
            <numerusform>Copy the %Ln phone numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FindingNotice</name>
    <message numerus="yes">
        <source>Fi&amp;x all (%n)</source>
        <translation>
            <numerusform>Fi&amp;x all (%n)</numerusform>
            <numerusform>Fi&amp;x all (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FurtherGateways</name>
    <message numerus="yes">
        <source>A trunk can have up to %n gateway(s).</source>
        <translation>
            <numerusform>A trunk can have up to %n gateway.</numerusform>
            <numerusform>A trunk can have up to %n gateways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorMenu</name>
    <message numerus="yes">
        <source>Refresh e&amp;very %n s</source>
        <translation>
            <numerusform>Refresh e&amp;very %n s</numerusform>
            <numerusform>Refresh e&amp;very %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorNotices</name>
    <message numerus="yes">
        <source>%n call(s) failed since %1 today</source>
        <translation>
            <numerusform>%n call failed since %1 today</numerusform>
            <numerusform>%n calls failed since %1 today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed since %1</source>
        <translation>
            <numerusform>%n call failed since %1</numerusform>
            <numerusform>%n calls failed since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n reason(s).</source>
        <translation>
            <numerusform>For %n reason.</numerusform>
            <numerusform>For %n reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorStatus</name>
    <message numerus="yes">
        <source>Refresh every %n s</source>
        <translation>
            <numerusform>Refresh every %n s</numerusform>
            <numerusform>Refresh every %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) so far</source>
        <translation>
            <numerusform>%n call so far</numerusform>
            <numerusform>%n calls so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorWindow</name>
    <message numerus="yes">
        <source>%n new call(s), %1 failed</source>
        <translation>
            <numerusform>%n new call, %1 failed</numerusform>
            <numerusform>%n new calls, %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s)</source>
        <translation>
            <numerusform>%n new call</numerusform>
            <numerusform>%n new calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberBasket</name>
    <message numerus="yes">
        <source>%n number(s) chosen</source>
        <translation>
            <numerusform>%n number chosen</numerusform>
            <numerusform>%n numbers chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month and what the others cost</source>
        <translation>
            <numerusform>%n number chosen, %1 a month and what the others cost</numerusform>
            <numerusform>%n numbers chosen, %1 a month and what the others cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month</source>
        <translation>
            <numerusform>%n number chosen, %1 a month</numerusform>
            <numerusform>%n numbers chosen, %1 a month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberListDialog</name>
    <message numerus="yes">
        <source>%Ln numbers found</source>
        <translation>
            <numerusform>%Ln number found</numerusform>
            <numerusform>%Ln numbers found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than once</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln more than once</numerusform>
            <numerusform>%Ln more than once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not in this account</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln not in this account</numerusform>
            <numerusform>%Ln not in this account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can’t take calls</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln can’t take calls</numerusform>
            <numerusform>%Ln can’t take calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were not understood</source>
        <translation>
            <numerusform>%Ln line was not understood</numerusform>
            <numerusform>%Ln lines were not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Choose %Ln numbers</source>
        <comment>a button</comment>
        <translation>
            <numerusform>&amp;Choose %Ln number</numerusform>
            <numerusform>&amp;Choose %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberPage</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Several phone numbers, the first by name.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersBar</name>
    <message numerus="yes">
        <source>1 of %Ln numbers</source>
        <extracomment>How many numbers match what was typed, of how many there are.</extracomment>
        <translation>
            <numerusform>1 of %Ln number</numerusform>
            <numerusform>1 of %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln numbers</source>
        <translation>
            <numerusform>%1 of %Ln number</numerusform>
            <numerusform>%1 of %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers so far…</source>
        <translation>
            <numerusform>%Ln number so far…</numerusform>
            <numerusform>%Ln numbers so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are too many: %Ln numbers can be set up in one go. Search for some of them first.</source>
        <translation>
            <numerusform>These are too many: %Ln number can be set up in one go. Search for some of them first.</numerusform>
            <numerusform>These are too many: %Ln numbers can be set up in one go. Search for some of them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers chosen</source>
        <translation>
            <numerusform>%Ln number chosen</numerusform>
            <numerusform>%Ln numbers chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them in use</source>
        <extracomment>%1: &quot;1,000 numbers chosen&quot;; %Ln: how many of them do something else today</extracomment>
        <translation>
            <numerusform>%1, %Ln of them in use</numerusform>
            <numerusform>%1, %Ln of them in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln left out: not in this account any more, or not free for calls.</source>
        <extracomment>%1: &quot;998 numbers chosen&quot;</extracomment>
        <translation>
            <numerusform>%1. %Ln left out: not in this account any more, or not free for calls.</numerusform>
            <numerusform>%1. %Ln left out: not in this account any more, or not free for calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnedNumbersTab</name>
    <message numerus="yes">
        <source>Only the first %Ln numbers have loaded</source>
        <translation>
            <numerusform>Only the first %Ln number has loaded</numerusform>
            <numerusform>Only the first %Ln numbers have loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PlanRows</name>
    <message numerus="yes">
        <source>%Ln number(s) are left out</source>
        <translation>
            <numerusform>%Ln number is left out</numerusform>
            <numerusform>%Ln numbers are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are on this trunk already</source>
        <translation>
            <numerusform>%Ln number is on this trunk already</numerusform>
            <numerusform>%Ln numbers are on this trunk already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ReviewPage</name>
    <message numerus="yes">
        <source>The price list of your account has no price for %n of the numbers.</source>
        <translation>
            <numerusform>The price list of your account has no price for %n of the numbers.</numerusform>
            <numerusform>The price list of your account has no price for %n of the numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers now cost something else. All numbers and their prices are below the list.</source>
        <translation>
            <numerusform>%n of the numbers now costs something else. All numbers and their prices are below the list.</numerusform>
            <numerusform>%n of the numbers now cost something else. All numbers and their prices are below the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges its monthly prices for &lt;b&gt;%n number(s)&lt;/b&gt;, until I cancel them.</source>
        <translation>
            <numerusform>I &amp;agree that Twilio charges its monthly price for &lt;b&gt;%n number&lt;/b&gt;, until I cancel it.</numerusform>
            <numerusform>I &amp;agree that Twilio charges its monthly prices for &lt;b&gt;%n numbers&lt;/b&gt;, until I cancel them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for the &lt;b&gt;%n number(s)&lt;/b&gt; listed above, until I cancel them.</source>
        <translation>
            <numerusform>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for the &lt;b&gt;%n number&lt;/b&gt; listed above, until I cancel it.</numerusform>
            <numerusform>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for the &lt;b&gt;%n numbers&lt;/b&gt; listed above, until I cancel them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SettingUpPage</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n s.</numerusform>
            <numerusform>Trying again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation>
            <numerusform>Trunkline tries again by itself in %n s.</numerusform>
            <numerusform>Trunkline tries again by itself in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TakeOverNotice</name>
    <message numerus="yes">
        <source>%Ln of these numbers do something else today</source>
        <translation>
            <numerusform>%Ln of these numbers does something else today</numerusform>
            <numerusform>%Ln of these numbers do something else today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln numbers to my gateway</source>
        <translation>
            <numerusform>&amp;Move %Ln number to my gateway</numerusform>
            <numerusform>&amp;Move %Ln numbers to my gateway</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkChoice</name>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n phone number</numerusform>
            <numerusform>%n phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n gateway</numerusform>
            <numerusform>%n gateways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkPage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunksModel</name>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>gateways</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::UndoDialog</name>
    <message numerus="yes">
        <source>Calls to %Ln number(s) stop reaching your gateway at once.</source>
        <translation>
            <numerusform>Calls to %Ln number stop reaching your gateway at once.</numerusform>
            <numerusform>Calls to %Ln numbers stop reaching your gateway at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also ca&amp;ncel the %Ln number(s) that were bought</source>
        <translation>
            <numerusform>Also ca&amp;ncel the %Ln number that was bought</numerusform>
            <numerusform>Also ca&amp;ncel the %Ln numbers that were bought</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WizardWindow</name>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln number</numerusform>
            <numerusform>%Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation>
            <numerusform>Delete the trunk %1 and its %n gateway</numerusform>
            <numerusform>Delete the trunk %1 and its %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>Add %n gateway</numerusform>
            <numerusform>Add %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buy %Ln number(s) and connect them</source>
        <translation>
            <numerusform>Buy %Ln number and connect it</numerusform>
            <numerusform>Buy %Ln numbers and connect them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln number(s) from what answers them today</source>
        <translation>
            <numerusform>Move %Ln number from what answers it today</numerusform>
            <numerusform>Move %Ln numbers from what answers them today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %Ln number(s)</source>
        <translation>
            <numerusform>Connect %Ln number</numerusform>
            <numerusform>Connect %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln number(s)</source>
        <translation>
            <numerusform>Disconnect %Ln number</numerusform>
            <numerusform>Disconnect %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back what answered %Ln number(s) before</source>
        <translation>
            <numerusform>Put back what answered %Ln number before</numerusform>
            <numerusform>Put back what answered %Ln numbers before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln number(s)</source>
        <translation>
            <numerusform>Cancel %Ln number</numerusform>
            <numerusform>Cancel %Ln numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, and %Ln number(s) whose price Twilio knows</source>
        <translation>
            <numerusform>%1 a month, and %Ln number whose price Twilio knows</numerusform>
            <numerusform>%1 a month, and %Ln numbers whose price Twilio knows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::NumberGroups</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>Add %n gateway</numerusform>
            <numerusform>Add %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation>
            <numerusform>Take %n gateway off the trunk</numerusform>
            <numerusform>Take %n gateways off the trunk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s). Tell the person who looks after it.</source>
        <translation>
            <numerusform>The certificate of %1 runs out in %n day. Tell the person who looks after it.</numerusform>
            <numerusform>The certificate of %1 runs out in %n days. Tell the person who looks after it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) take calls</source>
        <translation>
            <numerusform>%n number takes calls</numerusform>
            <numerusform>%n numbers take calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are connected to the trunk</source>
        <translation>
            <numerusform>%n number is connected to the trunk</numerusform>
            <numerusform>%n numbers are connected to the trunk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same goes for %n more number(s), such as %1.</source>
        <translation>
            <numerusform>The same goes for %n more number, such as %1.</numerusform>
            <numerusform>The same goes for %n more numbers, such as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed, and calls arrive again</source>
        <translation>
            <numerusform>%n failed, and calls arrive again</numerusform>
            <numerusform>%n failed, and calls arrive again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed in the last 24 hours, the last at %1. %2</source>
        <translation>
            <numerusform>%n call failed in the last 24 hours, the last at %1. %2</numerusform>
            <numerusform>%n calls failed in the last 24 hours, the last at %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::sip::ProbeText</name>
    <message numerus="yes">
        <source>%n of its addresses did not answer.</source>
        <translation>
            <numerusform>%n of its addresses did not answer.</numerusform>
            <numerusform>%n of its addresses did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) were not asked</source>
        <translation>
            <numerusform>%n more address was not asked</numerusform>
            <numerusform>%n more addresses were not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>ran out %n day ago</numerusform>
            <numerusform>ran out %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none, after asking %n time(s)</source>
        <translation>
            <numerusform>none, after asking once</numerusform>
            <numerusform>none, after asking %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
