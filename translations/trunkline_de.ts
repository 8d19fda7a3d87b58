<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>trunkline::Advising</name>
    <message>
        <source>This computer can’t reach the internet.</source>
        <translation>Dieser Computer erreicht das Internet nicht.</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Nothing is lost.</source>
        <translation>Prüfen Sie das Kabel oder WLAN. Wenn Ihre Firma einen Proxy benutzt, tragen Sie ihn in den Netzwerkeinstellungen ein. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio can’t be found on the network.</source>
        <translation>Twilio ist im Netzwerk nicht zu finden.</translation>
    </message>
    <message>
        <source>Check the internet connection and the name of the service, then try again. Nothing is lost.</source>
        <translation>Prüfen Sie die Internetverbindung und den Namen des Dienstes und versuchen Sie es dann noch einmal. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer.</source>
        <translation>Twilio antwortet nicht.</translation>
    </message>
    <message>
        <source>The internet may work, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault. Try again.</source>
        <translation>Das Internet funktioniert vielleicht, aber Twilio antwortet nicht. Ihre Firewall sperrt es womöglich, oder Twilio ist gestört. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your proxy doesn’t answer.</source>
        <translation>Ihr Proxy antwortet nicht.</translation>
    </message>
    <message>
        <source>Check the proxy in the network settings, then try again.</source>
        <translation>Prüfen Sie den Proxy in den Netzwerkeinstellungen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password.</source>
        <translation>Ihr Proxy verlangt Namen und Passwort.</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>Tragen Sie sie in den Netzwerkeinstellungen ein.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe.</source>
        <translation>Die Verbindung zu Twilio ist nicht sicher.</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>Etwas zwischen diesem Computer und Twilio verändert die Verbindung. Ihre Codes wurden nicht gesendet. Fragen Sie Ihr Netzwerkteam.</translation>
    </message>
    <message>
        <source>Something other than Twilio answered.</source>
        <translation>Etwas anderes als Twilio hat geantwortet.</translation>
    </message>
    <message>
        <source>This network may want you to sign in first. Open a website, sign in if it asks you to, then try again.</source>
        <translation>Dieses Netzwerk verlangt vielleicht zuerst eine Anmeldung. Öffnen Sie eine Website, melden Sie sich an, wenn sie danach fragt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Twilio had a fault.</source>
        <translation>Twilio hatte eine Störung.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing is lost.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann noch einmal. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Twilio is busy.</source>
        <translation>Twilio ist ausgelastet.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete.</translation>
    </message>
    <message>
        <source>Continue: Trunkline first looks what is already there. It never buys twice.</source>
        <translation>Fahren Sie fort: Trunkline sieht zuerst nach, was schon da ist. Es kauft nie zweimal.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes.</source>
        <translation>Twilio hat diese Codes nicht angenommen.</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>Kopieren Sie den Auth Token noch einmal: Er ändert sich, wenn jemand einen neuen anlegt. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihren eigenen Token.</translation>
    </message>
    <message>
        <source>This key may not change phone settings.</source>
        <translation>Dieser Schlüssel darf keine Telefoneinstellungen ändern.</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder melden Sie sich mit dem Auth Token an.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account.</source>
        <translation>Twilio hat dieses Konto gesperrt.</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>Oft ist das eine offene Rechnung. Klären Sie es mit Twilio und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This account is closed.</source>
        <translation>Dieses Konto ist geschlossen.</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>A trial account can’t do this.</source>
        <translation>Ein Testkonto kann das nicht.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, then continue. Nothing you entered is lost.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch und fahren Sie dann fort. Nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account.</source>
        <translation>Twilio konnte das Konto nicht belasten.</translation>
    </message>
    <message>
        <source>The purchase was declined and you were not charged. Add money or another card in Twilio, then continue.</source>
        <translation>Der Kauf wurde abgelehnt, und es wurde nichts berechnet. Laden Sie Guthaben auf oder hinterlegen Sie bei Twilio eine andere Karte und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Something that was there is gone.</source>
        <translation>Etwas, das da war, ist weg.</translation>
    </message>
    <message>
        <source>Someone may have deleted it meanwhile. Try again: Trunkline looks first.</source>
        <translation>Vielleicht hat es inzwischen jemand gelöscht. Versuchen Sie es noch einmal: Trunkline sieht zuerst nach.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>Jemand anderes hat sie gerade gekauft. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This number can’t be used for this line.</source>
        <translation>Diese Nummer kann für diese Leitung nicht benutzt werden.</translation>
    </message>
    <message>
        <source>%1 can’t be used for this line.</source>
        <translation>%1 kann für diese Leitung nicht benutzt werden.</translation>
    </message>
    <message>
        <source>It is not in this account, or it takes no calls. Choose another number.</source>
        <translation>Sie gehört nicht zu diesem Konto oder nimmt keine Anrufe an. Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This number answers calls somewhere else.</source>
        <translation>Diese Nummer nimmt Anrufe woanders an.</translation>
    </message>
    <message>
        <source>%1 answers calls somewhere else.</source>
        <translation>%1 nimmt Anrufe woanders an.</translation>
    </message>
    <message>
        <source>Agree to move it – in a set-up file with &quot;takeOver&quot;: true – or choose another number.</source>
        <translation>Stimmen Sie dem Umzug zu – in einer Einrichtungsdatei mit &quot;takeOver&quot;: true – oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Twilio needs an address for this number.</source>
        <translation>Twilio braucht für diese Nummer eine Adresse.</translation>
    </message>
    <message>
        <source>Add an address in Twilio, then continue, or choose another number.</source>
        <translation>Tragen Sie bei Twilio eine Adresse ein und fahren Sie dann fort, oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get this number.</source>
        <translation>Twilio muss Unterlagen prüfen, bevor Sie diese Nummer bekommen.</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio. Continue when it is done, or choose another number.</source>
        <translation>Das dauert Tage und geschieht bei Twilio. Fahren Sie fort, wenn es erledigt ist, oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows.</source>
        <translation>Dieses Konto hat 100 Trunks, mehr erlaubt Twilio nicht.</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>Benutzen Sie einen vorhandenen oder löschen Sie einen bei Twilio.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>Ein Trunk hat höchstens 10 Gateways.</translation>
    </message>
    <message>
        <source>Leave one out, or take one off the trunk in Twilio.</source>
        <translation>Lassen Sie eines weg oder nehmen Sie bei Twilio eines vom Trunk.</translation>
    </message>
    <message>
        <source>This trunk domain is taken.</source>
        <translation>Diese Trunk-Domain ist vergeben.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>Wählen Sie einen anderen Namen dafür.</translation>
    </message>
    <message>
        <source>More than one trunk has this name.</source>
        <translation>Mehrere Trunks haben diesen Namen.</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”.</source>
        <translation>Mehrere Trunks heißen „%1“.</translation>
    </message>
    <message>
        <source>Choose one of them – in a set-up file with &quot;sid&quot; – or give the trunk another name.</source>
        <translation>Wählen Sie einen davon – in einer Einrichtungsdatei mit &quot;sid&quot; – oder geben Sie dem Trunk einen anderen Namen.</translation>
    </message>
    <message>
        <source>Twilio refused this.</source>
        <translation>Twilio hat das abgelehnt.</translation>
    </message>
    <message>
        <source>Twilio refused this: %1</source>
        <translation>Twilio hat das abgelehnt: %1</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place. Change what it names, then try again.</source>
        <translation>Alles davor ist erledigt und bleibt bestehen. Ändern Sie, was genannt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Twilio’s answer could not be read.</source>
        <translation>Die Antwort von Twilio war nicht lesbar.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, ask for support with the details.</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es dabei, fragen Sie mit den Einzelheiten den Support.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Continue when you like. Nothing is lost.</source>
        <translation>Fahren Sie fort, wann Sie möchten. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>A purchase needs your agreement.</source>
        <translation>Ein Kauf braucht Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>This needs your agreement: %1.</source>
        <translation>Das braucht Ihre Zustimmung: %1.</translation>
    </message>
    <message>
        <source>Agree to the purchase, on the command line with --yes, then continue.</source>
        <translation>Stimmen Sie dem Kauf zu, auf der Befehlszeile mit --yes, und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The last step is done, but the record of this set-up can’t be written.</source>
        <translation>Der letzte Schritt ist erledigt, aber das Protokoll dieser Einrichtung kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be written, so nothing was sent.</source>
        <translation>Das Protokoll dieser Einrichtung kann nicht geschrieben werden, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Make room, or make its folder writable, then continue.</source>
        <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Make room, or make this file writable, then continue: %1</source>
        <translation>Schaffen Sie Platz oder machen Sie diese Datei beschreibbar und fahren Sie dann fort: %1</translation>
    </message>
    <message>
        <source>The record of this set-up can’t be used.</source>
        <translation>Das Protokoll dieser Einrichtung kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds.</source>
        <translation>Die Datei bleibt, wie sie ist. Verschieben Sie sie, um von dem auszugehen, was bei Twilio steht.</translation>
    </message>
    <message>
        <source>The file is kept as it is. Move it away to start from what Twilio holds: %1</source>
        <translation>Die Datei bleibt, wie sie ist. Verschieben Sie sie, um von dem auszugehen, was bei Twilio steht: %1</translation>
    </message>
    <message>
        <source>Another Trunkline is working on this set-up.</source>
        <translation>Ein anderes Trunkline arbeitet gerade an dieser Einrichtung.</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file can’t be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Correct the file, then try again. Nothing was sent.</source>
        <translation>Berichtigen Sie die Datei und versuchen Sie es dann noch einmal. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used.</source>
        <translation>Diese Adresse für Twilio kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>This address for Twilio can’t be used: %1</source>
        <translation>Diese Adresse für Twilio kann nicht benutzt werden: %1</translation>
    </message>
    <message>
        <source>It must start with https://, or be http:// on this computer (127.0.0.1 or localhost).</source>
        <translation>Sie muss mit https:// beginnen oder mit http:// auf diesem Computer liegen (127.0.0.1 oder localhost).</translation>
    </message>
    <message>
        <source>Not everything is as you asked.</source>
        <translation>Nicht alles ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Try again: Trunkline looks first and does what is missing.</source>
        <translation>Versuchen Sie es noch einmal: Trunkline sieht zuerst nach und erledigt, was fehlt.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message numerus="yes">
        <source>It did not work with %Ln number(s).</source>
        <translation>
            <numerusform>Bei %Ln Nummer hat es nicht geklappt.</numerusform>
            <numerusform>Bei %Ln Nummern hat es nicht geklappt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not work with some of the numbers.</source>
        <translation>Bei einigen Nummern hat es nicht geklappt.</translation>
    </message>
    <message>
        <source>All other numbers are done. The details name these and say why. Continue to try them again, or go on without them.</source>
        <translation>Alle anderen Nummern sind erledigt. In den Einzelheiten stehen die betroffenen Nummern und die Gründe. Fahren Sie fort, um es mit ihnen noch einmal zu versuchen, oder machen Sie ohne sie weiter.</translation>
    </message>
</context>
<context>
    <name>trunkline::PastedAddress</name>
    <message>
        <source>Brackets removed.</source>
        <translation>Klammern entfernt.</translation>
    </message>
    <message>
        <source>No connection was given; %1 was chosen.</source>
        <translation>Es war keine Verbindung angegeben; %1 wurde gewählt.</translation>
    </message>
    <message>
        <source>sips: was changed to TLS.</source>
        <translation>sips: wurde in TLS geändert.</translation>
    </message>
    <message>
        <source>The password before @ was left out. Twilio sends none.</source>
        <translation>Das Passwort vor dem @ wurde weggelassen. Twilio sendet keines.</translation>
    </message>
    <message>
        <source>What stood after the question mark was left out.</source>
        <translation>Was nach dem Fragezeichen stand, wurde weggelassen.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>This is a web address. Enter the host name without https:// and without a path.</source>
        <translation>Das ist eine Webadresse. Geben Sie den Hostnamen ohne https:// und ohne Pfad ein.</translation>
    </message>
    <message>
        <source>Marks around it removed.</source>
        <translation>Zeichen davor und dahinter entfernt.</translation>
    </message>
    <message>
        <source>Blanks removed.</source>
        <translation>Leerzeichen entfernt.</translation>
    </message>
    <message>
        <source>From the container %1.</source>
        <translation>Vom Container %1.</translation>
    </message>
    <message>
        <source>From the service %1.</source>
        <translation>Vom Dienst %1.</translation>
    </message>
    <message>
        <source>From the pod %1.</source>
        <translation>Vom Pod %1.</translation>
    </message>
    <message>
        <source>It was IPv6 only in form; the IPv4 address in it was taken.</source>
        <translation>Es war nur der Form nach IPv6; die IPv4-Adresse darin wurde übernommen.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1. It was left out.</source>
        <translation>Twilio hat keinen Standort namens %1. Er wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetBook</name>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>Die Datei kann nicht geöffnet werden. Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>Die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>From here on the file is no JSON object, { … }.</source>
        <translation>Ab hier ist die Datei kein JSON-Objekt, { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 steht zweimal im selben Objekt. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>Two presets have the same %1, %2.</source>
        <translation>Zwei Presets haben dieselbe Angabe %1 %2.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible here.</source>
        <translation>%1 hat einen Wert, der hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
    <message>
        <source>%1 has no %2, which is one of the parts.</source>
        <translation>In %1 fehlt %2, das zu den Teilen gehört.</translation>
    </message>
    <message>
        <source>%1 has a { … } that is none of the parts.</source>
        <translation>%1 enthält ein { … }, das keiner der Teile ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::PresetWords</name>
    <message>
        <source>Enter the address of the SIP Orchestrator, not that of the Media Relay.</source>
        <translation>Geben Sie die Adresse des SIP Orchestrator ein, nicht die des Media Relay.</translation>
    </message>
    <message>
        <source>Set SIP_HOST and SDP_ADDRESS to the public address of the gateway.</source>
        <translation>Setzen Sie SIP_HOST und SDP_ADDRESS auf die öffentliche Adresse des Gateways.</translation>
    </message>
    <message>
        <source>Let the number in with WHITELIST_TO_URI, written without +.</source>
        <translation>Lassen Sie die Nummer mit WHITELIST_TO_URI zu, ohne + geschrieben.</translation>
    </message>
    <message>
        <source>To pass callers on to people, turn on call transfer on page Trunk.</source>
        <translation>Um Anrufer an Menschen weiterzugeben, schalten Sie auf der Seite „Trunk“ die Anrufweitergabe ein.</translation>
    </message>
    <message>
        <source>Open more sound ports than the usual ones, 16384 to 16394: they carry only a few callers at a time.</source>
        <translation>Öffnen Sie mehr Ports für den Ton als die üblichen, 16384 bis 16394: Diese reichen nur für wenige Anrufer zugleich.</translation>
    </message>
    <message>
        <source>IBM’s guide</source>
        <translation>Anleitung von IBM</translation>
    </message>
    <message>
        <source>Enter the address of the session border controller. It passes calls on to the gateway and answers transfers.</source>
        <translation>Geben Sie die Adresse des Session Border Controllers ein. Er leitet Anrufe an das Gateway und beantwortet Weitergaben.</translation>
    </message>
    <message>
        <source>IBM Voice Gateway behind an SBC</source>
        <translation>IBM Voice Gateway hinter einem SBC</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers. Calls from others are answered with 404.</source>
        <translation>Tragen Sie alle acht Netze von Twilio als eingehende Gateways des Carriers ein, und zwar als IP-Adressen. Anrufe von anderen werden mit 404 beantwortet.</translation>
    </message>
    <message>
        <source>jambonz’s source</source>
        <translation>Quelltext von jambonz</translation>
    </message>
    <message>
        <source>jambonz, on your own server</source>
        <translation>jambonz, auf einem eigenen Server</translation>
    </message>
    <message>
        <source>Subdomain</source>
        <translation>Subdomain</translation>
    </message>
    <message>
        <source>jambonz’s guide</source>
        <translation>Anleitung von jambonz</translation>
    </message>
    <message>
        <source>The gateway needs a public address and a certificate. Twilio does not register with it.</source>
        <translation>Das Gateway braucht eine öffentliche Adresse und ein Zertifikat. Twilio meldet sich nicht bei ihm an.</translation>
    </message>
    <message>
        <source>active-call’s guide</source>
        <translation>Anleitung von active-call</translation>
    </message>
    <message>
        <source>Voice Connector ID</source>
        <translation>Voice-Connector-ID</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as allowed hosts.</source>
        <translation>Tragen Sie alle acht Netze von Twilio als erlaubte Hosts ein.</translation>
    </message>
    <message>
        <source>With encryption on at the Voice Connector, choose TLS here.</source>
        <translation>Wenn beim Voice Connector die Verschlüsselung an ist, wählen Sie hier TLS.</translation>
    </message>
    <message>
        <source>Amazon’s guide gives the address; it doesn’t speak of Twilio.</source>
        <translation>Die Anleitung von Amazon nennt die Adresse; von Twilio spricht sie nicht.</translation>
    </message>
    <message>
        <source>Amazon’s guide</source>
        <translation>Anleitung von Amazon</translation>
    </message>
    <message>
        <source>Trust all eight of Twilio’s networks as peers. Twilio sends no password.</source>
        <translation>Vertrauen Sie allen acht Netzen von Twilio als Gegenstellen. Twilio sendet kein Passwort.</translation>
    </message>
    <message>
        <source>Give the public address in what the gateway answers (SDP and Contact).</source>
        <translation>Nennen Sie in den Antworten des Gateways (SDP und Contact) die öffentliche Adresse.</translation>
    </message>
    <message>
        <source>Twilio’s guide</source>
        <translation>Anleitung von Twilio</translation>
    </message>
    <message>
        <source>Asterisk, FreeSWITCH, FreePBX, 3CX or an SBC</source>
        <translation>Asterisk, FreeSWITCH, FreePBX, 3CX oder ein SBC</translation>
    </message>
    <message>
        <source>Enter the address of the certified session border controller, never that of Teams.</source>
        <translation>Geben Sie die Adresse des zertifizierten Session Border Controllers ein, nie die von Teams.</translation>
    </message>
    <message>
        <source>AudioCodes’ guide</source>
        <translation>Anleitung von AudioCodes</translation>
    </message>
    <message>
        <source>Microsoft Teams Direct Routing, through an SBC</source>
        <translation>Microsoft Teams Direct Routing, über einen SBC</translation>
    </message>
    <message>
        <source>Import the number in Agent Studio first. It then shows the address: paste it here.</source>
        <translation>Importieren Sie die Nummer zuerst in Agent Studio. Danach zeigt es die Adresse: Fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Agora’s guide</source>
        <translation>Anleitung von Agora</translation>
    </message>
    <message>
        <source>Import the number there, together with the domain of the trunk.</source>
        <translation>Importieren Sie die Nummer dort zusammen mit der Domain des Trunks.</translation>
    </message>
    <message>
        <source>On a trunk that was used before, switch the old gateway off.</source>
        <translation>Auf einem Trunk, der schon benutzt wurde, schalten Sie das alte Gateway aus.</translation>
    </message>
    <message>
        <source>AssemblyAI’s guide</source>
        <translation>Anleitung von AssemblyAI</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>Projekt-ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sweden Central</source>
        <translation>Sweden Central</translation>
    </message>
    <message>
        <source>East US 2</source>
        <translation>East US 2</translation>
    </message>
    <message>
        <source>A webhook of the project has to accept each call, else it ends.</source>
        <translation>Ein Webhook des Projekts muss jeden Anruf annehmen, sonst endet der Anruf.</translation>
    </message>
    <message>
        <source>Microsoft’s guide</source>
        <translation>Anleitung von Microsoft</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>Asien</translation>
    </message>
    <message>
        <source>To pass callers on to phone numbers, choose call transfer to phone numbers on page Trunk.</source>
        <translation>Um Anrufer an Telefonnummern weiterzugeben, wählen Sie auf der Seite „Trunk“ die Anrufweitergabe an Telefonnummern.</translation>
    </message>
    <message>
        <source>Bland’s guide</source>
        <translation>Anleitung von Bland</translation>
    </message>
    <message>
        <source>Turn on Symmetric RTP for the trunk on the Twilio website. It can’t be set from here.</source>
        <translation>Schalten Sie auf der Website von Twilio „Symmetric RTP“ für den Trunk ein. Von hier aus lässt es sich nicht einstellen.</translation>
    </message>
    <message>
        <source>Bolna’s guide</source>
        <translation>Anleitung von Bolna</translation>
    </message>
    <message>
        <source>Chatbase makes the address: paste it here.</source>
        <translation>Chatbase legt die Adresse an: Fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Your plan there has to include phone calls.</source>
        <translation>Ihr Tarif dort muss Telefonanrufe enthalten.</translation>
    </message>
    <message>
        <source>Chatbase’s guide</source>
        <translation>Anleitung von Chatbase</translation>
    </message>
    <message>
        <source>Cognigy gives you the host name.</source>
        <translation>Cognigy gibt Ihnen den Hostnamen.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways there.</source>
        <translation>Tragen Sie dort alle acht Netze von Twilio als eingehende Gateways ein.</translation>
    </message>
    <message>
        <source>It passes callers on, but takes none that are passed on to it.</source>
        <translation>Es gibt Anrufer weiter, nimmt aber keine an, die ihm weitergegeben werden.</translation>
    </message>
    <message>
        <source>Cognigy’s guide</source>
        <translation>Anleitung von Cognigy</translation>
    </message>
    <message>
        <source>Where your data stays</source>
        <translation>Wo Ihre Daten bleiben</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Fixed addresses (enterprise)</source>
        <translation>Feste Adressen (Enterprise)</translation>
    </message>
    <message>
        <source>Import the number there with + in front.</source>
        <translation>Importieren Sie die Nummer dort mit + davor.</translation>
    </message>
    <message>
        <source>ElevenLabs’ guide</source>
        <translation>Anleitung von ElevenLabs</translation>
    </message>
    <message>
        <source>Paste the address from its dashboard. Add the hosts of other regions as further gateways.</source>
        <translation>Fügen Sie die Adresse aus dem Dashboard ein. Fügen Sie die Hosts anderer Regionen als weitere Gateways hinzu.</translation>
    </message>
    <message>
        <source>IBM has replaced this product with watsonx Assistant.</source>
        <translation>IBM hat dieses Produkt durch watsonx Assistant ersetzt.</translation>
    </message>
    <message>
        <source>Paste the SIP address from the page of the phone integration.</source>
        <translation>Fügen Sie die SIP-Adresse von der Seite der Telefonintegration ein.</translation>
    </message>
    <message>
        <source>Leave SIP authentication off there.</source>
        <translation>Lassen Sie die SIP-Authentifizierung dort aus.</translation>
    </message>
    <message>
        <source>Enter the number there exactly as Twilio sends it: + and all digits, without blanks.</source>
        <translation>Geben Sie die Nummer dort genau so ein, wie Twilio sie sendet: + und alle Ziffern, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>To pass callers on, turn on call transfer on page Trunk; to phone numbers, choose phone numbers, too.</source>
        <translation>Um Anrufer weiterzugeben, schalten Sie auf der Seite „Trunk“ die Anrufweitergabe ein; für Telefonnummern wählen Sie dort auch Telefonnummern.</translation>
    </message>
    <message>
        <source>IBM watsonx Assistant, phone integration</source>
        <translation>IBM watsonx Assistant, Telefonintegration</translation>
    </message>
    <message>
        <source>Add savg-sbc2.kore.ai as a further gateway.</source>
        <translation>Fügen Sie savg-sbc2.kore.ai als weiteres Gateway hinzu.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as incoming addresses there.</source>
        <translation>Tragen Sie dort alle acht Netze von Twilio als eingehende Adressen ein.</translation>
    </message>
    <message>
        <source>Kore.ai’s guide</source>
        <translation>Anleitung von Kore.ai</translation>
    </message>
    <message>
        <source>Make an inbound trunk and a dispatch rule there.</source>
        <translation>Legen Sie dort einen eingehenden Trunk und eine Verteilregel („Dispatch Rule“) an.</translation>
    </message>
    <message>
        <source>To encrypt calls, turn that on at both sides: here on page Trunk, and at LiveKit.</source>
        <translation>Um Anrufe zu verschlüsseln, schalten Sie das auf beiden Seiten ein: hier auf der Seite „Trunk“ und bei LiveKit.</translation>
    </message>
    <message>
        <source>LiveKit’s guide</source>
        <translation>Anleitung von LiveKit</translation>
    </message>
    <message>
        <source>OpenAI’s guide</source>
        <translation>Anleitung von OpenAI</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Customer name in the address</source>
        <translation>Kundenname in der Adresse</translation>
    </message>
    <message>
        <source>Let in all eight of Twilio’s networks there, as numbers. A name is not enough.</source>
        <translation>Lassen Sie dort alle acht Netze von Twilio zu, und zwar als IP-Adressen. Ein Name reicht nicht.</translation>
    </message>
    <message>
        <source>Parloa’s guide</source>
        <translation>Anleitung von Parloa</translation>
    </message>
    <message>
        <source>Trunk ID</source>
        <translation>Trunk-ID</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>PolyAI’s guide</source>
        <translation>Anleitung von PolyAI</translation>
    </message>
    <message>
        <source>Import the number there with the domain of the trunk, also if you only receive calls.</source>
        <translation>Importieren Sie die Nummer dort mit der Domain des Trunks, auch wenn Sie nur Anrufe empfangen.</translation>
    </message>
    <message>
        <source>Retell’s guide</source>
        <translation>Anleitung von Retell</translation>
    </message>
    <message>
        <source>ServiceNow gives the address: paste it here. It takes the role sn_aia.admin to see it.</source>
        <translation>ServiceNow nennt die Adresse: Fügen Sie sie hier ein. Um sie zu sehen, braucht man die Rolle sn_aia.admin.</translation>
    </message>
    <message>
        <source>ServiceNow’s guide</source>
        <translation>Anleitung von ServiceNow</translation>
    </message>
    <message>
        <source>Name of the address</source>
        <translation>Name der Adresse</translation>
    </message>
    <message>
        <source>Space and domain</source>
        <translation>Space und Domain</translation>
    </message>
    <message>
        <source>Allowed networks and encryption are set for each address there.</source>
        <translation>Erlaubte Netze und Verschlüsselung werden dort für jede Adresse eingestellt.</translation>
    </message>
    <message>
        <source>SignalWire’s guide</source>
        <translation>Anleitung von SignalWire</translation>
    </message>
    <message>
        <source>Its guide has calls recorded, too. If you want that, turn it on on page Trunk.</source>
        <translation>Nach dieser Anleitung werden Anrufe auch aufgezeichnet. Wenn Sie das wollen, schalten Sie es auf der Seite „Trunk“ ein.</translation>
    </message>
    <message>
        <source>If the account has other trunks, use a subaccount.</source>
        <translation>Wenn das Konto andere Trunks hat, benutzen Sie ein Unterkonto.</translation>
    </message>
    <message>
        <source>Synthflow’s guide</source>
        <translation>Anleitung von Synthflow</translation>
    </message>
    <message>
        <source>Connect the Twilio account in UiPath instead.</source>
        <translation>Verbinden Sie stattdessen das Twilio-Konto in UiPath.</translation>
    </message>
    <message>
        <source>Its SIP address is itself at Twilio, and Twilio doesn’t send calls of a trunk to itself.</source>
        <translation>Die SIP-Adresse liegt selbst bei Twilio, und Twilio leitet Anrufe eines Trunks nicht an sich selbst.</translation>
    </message>
    <message>
        <source>UiPath’s guide</source>
        <translation>Anleitung von UiPath</translation>
    </message>
    <message>
        <source>Agent ID</source>
        <translation>Agent-ID</translation>
    </message>
    <message>
        <source>SIP domain of your account</source>
        <translation>SIP-Domain Ihres Kontos</translation>
    </message>
    <message>
        <source>Ultravox’s guide</source>
        <translation>Anleitung von Ultravox</translation>
    </message>
    <message>
        <source>The sound comes from no fixed addresses.</source>
        <translation>Der Ton kommt nicht von festen Adressen.</translation>
    </message>
    <message>
        <source>Vapi’s guide</source>
        <translation>Anleitung von Vapi</translation>
    </message>
    <message>
        <source>Credential ID</source>
        <translation>Credential-ID</translation>
    </message>
    <message>
        <source>Vapi, with a trunk credential</source>
        <translation>Vapi, mit Trunk-Credential</translation>
    </message>
    <message>
        <source>Register the number there as your own (byo_trunk).</source>
        <translation>Melden Sie die Nummer dort als eigene an (byo_trunk).</translation>
    </message>
    <message>
        <source>xAI’s guide</source>
        <translation>Anleitung von xAI</translation>
    </message>
    <message>
        <source>It doesn’t take encrypted calls.</source>
        <translation>Es nimmt keine verschlüsselten Anrufe an.</translation>
    </message>
</context>
<context>
    <name>trunkline::Problem</name>
    <message>
        <source>Enter the Account SID. It starts with AC.</source>
        <translation>Geben Sie die Account SID ein. Sie beginnt mit AC.</translation>
    </message>
    <message>
        <source>This is an API key. Choose API key above, or paste the code that starts with AC.</source>
        <translation>Das ist ein API-Schlüssel. Wählen Sie oben API-Schlüssel oder fügen Sie den Code ein, der mit AC beginnt.</translation>
    </message>
    <message>
        <source>An Account SID starts with AC.</source>
        <translation>Eine Account SID beginnt mit AC.</translation>
    </message>
    <message>
        <source>After AC come only the digits 0–9 and the letters a–f.</source>
        <translation>Nach AC kommen nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An Account SID has 34 characters. This one has %1.</source>
        <translation>Eine Account SID hat 34 Zeichen. Diese hat %1.</translation>
    </message>
    <message>
        <source>Enter the API key SID. It starts with SK.</source>
        <translation>Geben Sie die API-Schlüssel-SID ein. Sie beginnt mit SK.</translation>
    </message>
    <message>
        <source>An API key starts with SK.</source>
        <translation>Ein API-Schlüssel beginnt mit SK.</translation>
    </message>
    <message>
        <source>After SK come only the digits 0–9 and the letters a–f.</source>
        <translation>Nach SK kommen nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An API key has 34 characters. This one has %1.</source>
        <translation>Ein API-Schlüssel hat 34 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>Enter the Auth Token.</source>
        <translation>Geben Sie den Auth Token ein.</translation>
    </message>
    <message>
        <source>This is the Account SID. The Auth Token has 32 characters.</source>
        <translation>Das ist die Account SID. Der Auth Token hat 32 Zeichen.</translation>
    </message>
    <message>
        <source>An Auth Token has only the digits 0–9 and the letters a–f.</source>
        <translation>Ein Auth Token hat nur die Ziffern 0–9 und die Buchstaben a–f.</translation>
    </message>
    <message>
        <source>An Auth Token has 32 characters. This one has %1.</source>
        <translation>Ein Auth Token hat 32 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>Enter the secret. Twilio shows it only once, when the key is made.</source>
        <translation>Geben Sie das Geheimnis ein. Twilio zeigt es nur einmal, wenn der Schlüssel angelegt wird.</translation>
    </message>
    <message>
        <source>Give the trunk a name.</source>
        <translation>Geben Sie dem Trunk einen Namen.</translation>
    </message>
    <message>
        <source>A trunk name has at most 64 characters. This one has %1.</source>
        <translation>Ein Trunk-Name hat höchstens 64 Zeichen. Dieser hat %1.</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be shown. Type it again.</source>
        <translation>Der Name enthält ein Zeichen, das nicht angezeigt werden kann. Tippen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Use only letters, digits and hyphens.</source>
        <translation>Benutzen Sie nur Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>Enter a web address that starts with https://.</source>
        <translation>Geben Sie eine Webadresse ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Enter the address of your gateway.</source>
        <translation>Geben Sie die Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Each part must be 255 or less.</source>
        <translation>Jeder Teil muss 255 oder kleiner sein.</translation>
    </message>
    <message>
        <source>An address has four numbers with dots between, for example %1.</source>
        <translation>Eine Adresse hat vier Zahlen mit Punkten dazwischen, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write the numbers of an address without zeros in front, %1 for example.</source>
        <translation>Schreiben Sie die Zahlen einer Adresse ohne führende Nullen, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>A host name has only letters, digits, dots and hyphens.</source>
        <translation>Ein Hostname hat nur Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>A host name has at most 253 characters, and 63 between two dots.</source>
        <translation>Ein Hostname hat höchstens 253 Zeichen und 63 zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>Twilio can’t call this kind of address (IPv6). Enter an IPv4 address or a host name.</source>
        <translation>Twilio kann diese Art von Adresse (IPv6) nicht anrufen. Geben Sie eine IPv4-Adresse oder einen Hostnamen ein.</translation>
    </message>
    <message>
        <source>No gateway can have this address. Enter the real one.</source>
        <translation>Kein Gateway kann diese Adresse haben. Geben Sie die echte ein.</translation>
    </message>
    <message>
        <source>This address belongs to Twilio itself. Enter the address of your gateway.</source>
        <translation>Diese Adresse gehört Twilio selbst. Geben Sie die Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>This gateway is already in the list.</source>
        <translation>Dieses Gateway steht schon in der Liste.</translation>
    </message>
    <message>
        <source>%1 stands for every address of that computer. Enter its public address.</source>
        <translation>%1 steht für jede Adresse jenes Computers. Geben Sie seine öffentliche Adresse ein.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A SIP address starts with sip:.</source>
        <translation>Eine SIP-Adresse beginnt mit sip:.</translation>
    </message>
    <message>
        <source>Twilio doesn’t take sips:. Write sip: and add %1 at the end.</source>
        <translation>Twilio nimmt sips: nicht an. Schreiben Sie sip: und hängen Sie %1 an.</translation>
    </message>
    <message>
        <source>This part of the SIP address can’t be read: %1</source>
        <translation>Dieser Teil der SIP-Adresse ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The connection is UDP, TCP or TLS, not %1.</source>
        <translation>Die Verbindung ist UDP, TCP oder TLS, nicht %1.</translation>
    </message>
    <message>
        <source>Encrypted calls need TLS.</source>
        <translation>Verschlüsselte Anrufe brauchen TLS.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>Ein Trunk hat höchstens 10 Gateways.</translation>
    </message>
    <message>
        <source>Enter a phone number.</source>
        <translation>Geben Sie eine Telefonnummer ein.</translation>
    </message>
    <message>
        <source>A phone number starts with + and the country code, for example %1.</source>
        <translation>Eine Telefonnummer beginnt mit + und der Landesvorwahl, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>No phone number of that country has this many digits.</source>
        <translation>Keine Telefonnummer dieses Landes hat so viele Ziffern.</translation>
    </message>
    <message>
        <source>Use digits only, for example 415.</source>
        <translation>Benutzen Sie nur Ziffern, zum Beispiel 415.</translation>
    </message>
    <message>
        <source>Write the numbers of an address in the usual way, %1 for example.</source>
        <translation>Schreiben Sie die Zahlen einer Adresse wie üblich, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Write this address as %1.</source>
        <translation>Schreiben Sie diese Adresse als %1.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual, and Twilio can’t call this kind (IPv6). Enter the IPv4 address or the host name of your gateway.</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch, und Twilio kann diese Art (IPv6) nicht anrufen. Geben Sie die IPv4-Adresse oder den Hostnamen Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Twilio has no location called %1, and would ignore it without saying so.</source>
        <translation>Twilio hat keinen Standort namens %1 und würde ihn ohne Hinweis übergehen.</translation>
    </message>
    <message>
        <source>%1 doesn’t take this connection. Choose another one.</source>
        <translation>%1 nimmt diese Verbindung nicht an. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The service has no public address yet. Wait for it, then paste again.</source>
        <translation>Der Dienst hat noch keine öffentliche Adresse. Warten Sie, bis sie da ist, und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>Port %1 is open on every computer of the cluster. Enter the public address of one of them.</source>
        <translation>Port %1 ist auf jedem Rechner des Clusters offen. Geben Sie die öffentliche Adresse eines dieser Rechner ein.</translation>
    </message>
    <message>
        <source>%1 keeps its SIP port inside. Publish port 5060 of the container, then paste again.</source>
        <translation>%1 gibt seinen SIP-Port nicht nach außen. Veröffentlichen Sie Port 5060 des Containers und fügen Sie dann noch einmal ein.</translation>
    </message>
    <message>
        <source>The list shows no port for %1. Enter the public address of the computer it runs on.</source>
        <translation>Die Liste zeigt keinen Port für %1. Geben Sie die öffentliche Adresse des Rechners ein, auf dem es läuft.</translation>
    </message>
    <message>
        <source>%1 carries only the sound. Paste the whole list, or the address of the SIP service.</source>
        <translation>%1 überträgt nur den Ton. Fügen Sie die ganze Liste ein oder die Adresse des SIP-Dienstes.</translation>
    </message>
</context>
<context>
    <name>trunkline::SetupFile</name>
    <message>
        <source>A comma, a quotation mark or a closing } is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Komma, ein Anführungszeichen oder eine schließende }.</translation>
    </message>
    <message>
        <source>A comma or a closing ] is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Komma oder eine schließende ].</translation>
    </message>
    <message>
        <source>A colon is missing before this place.</source>
        <translation>Vor dieser Stelle fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A comma or a colon stands here with nothing after it.</source>
        <translation>Hier steht ein Komma oder Doppelpunkt, und es folgt nichts.</translation>
    </message>
    <message>
        <source>A text that begins here has no closing quotation mark.</source>
        <translation>Einem Text, der hier beginnt, fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>The file ends too early: a closing } is missing.</source>
        <translation>Die Datei endet zu früh: Eine schließende } fehlt.</translation>
    </message>
    <message>
        <source>Something stands after the last }. A set-up file is one object, { … }.</source>
        <translation>Nach der letzten } steht noch etwas. Eine Einrichtungsdatei ist ein einziges Objekt, { … }.</translation>
    </message>
    <message>
        <source>Too many brackets stand inside one another. A set-up file has at most three levels.</source>
        <translation>Zu viele Klammern stehen ineinander. Eine Einrichtungsdatei hat höchstens drei Ebenen.</translation>
    </message>
    <message>
        <source>A letter here is not UTF-8.</source>
        <translation>Ein Buchstabe hier ist kein UTF-8.</translation>
    </message>
    <message>
        <source>This is no value. Allowed are a text in quotation marks, a number, true, false, null, [ … ] and { … }.</source>
        <translation>Das ist kein Wert. Erlaubt sind ein Text in Anführungszeichen, eine Zahl, true, false, null, [ … ] und { … }.</translation>
    </message>
    <message>
        <source>Comments are not possible in this kind of file. Take it out.</source>
        <translation>Kommentare sind in dieser Art von Datei nicht möglich. Nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The file can’t be opened. Check who may read it.</source>
        <translation>Die Datei kann nicht geöffnet werden. Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>The file can’t be read to its end.</source>
        <translation>Die Datei kann nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB. A set-up file is much shorter.</source>
        <translation>Die Datei ist größer als 1 MB. Eine Einrichtungsdatei ist viel kürzer.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file must hold one object, { … }.</source>
        <translation>Die Datei muss ein Objekt enthalten, { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 steht zweimal im selben Objekt. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>%1 must be 1.</source>
        <translation>%1 muss 1 sein.</translation>
    </message>
    <message>
        <source>%1 is not known here. Allowed are %2.</source>
        <translation>%1 ist hier nicht bekannt. Erlaubt sind %2.</translation>
    </message>
    <message>
        <source>%1 must be an object, { … }.</source>
        <translation>%1 muss ein Objekt sein, { … }.</translation>
    </message>
    <message>
        <source>%1 must be a list, [ … ].</source>
        <translation>%1 muss eine Liste sein, [ … ].</translation>
    </message>
    <message>
        <source>%1 must be a text in quotation marks.</source>
        <translation>%1 muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be %2 and 32 digits 0–9 or letters a–f.</source>
        <translation>%1 muss %2 und 32 Ziffern 0–9 oder Buchstaben a–f sein.</translation>
    </message>
    <message>
        <source>%1 needs a %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>%1 must be letters, digits and hyphens, then %2; or empty, to remove it.</source>
        <translation>%1 muss aus Buchstaben, Ziffern und Bindestrichen bestehen, dann %2; oder leer sein, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>%1 must be a web address that starts with https://; or empty, to remove it.</source>
        <translation>%1 muss eine Webadresse sein, die mit https:// beginnt; oder leer, um sie zu entfernen.</translation>
    </message>
    <message>
        <source>Each entry of %1 must be OU and 32 digits 0–9 or letters a–f.</source>
        <translation>Jeder Eintrag von %1 muss OU und 32 Ziffern 0–9 oder Buchstaben a–f sein.</translation>
    </message>
    <message>
        <source>Each gateway must be an object, { … }.</source>
        <translation>Jedes Gateway muss ein Objekt sein, { … }.</translation>
    </message>
    <message>
        <source>Each gateway needs a %1, for example %2.</source>
        <translation>Jedes Gateway braucht %1, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>%1 must have 1 to 64 characters that can be shown.</source>
        <translation>%1 muss 1 bis 64 Zeichen haben, die angezeigt werden können.</translation>
    </message>
    <message>
        <source>%1 must be %2, or %3, or null.</source>
        <translation>%1 muss %2 oder %3 oder null sein.</translation>
    </message>
    <message>
        <source>%1 and %2 both say which numbers the line has. Keep one of them.</source>
        <translation>%1 und %2 sagen beide, welche Nummern die Leitung hat. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>%1 stands twice in %2. Keep one of them.</source>
        <translation>%1 steht zweimal in %2. Behalten Sie eine davon.</translation>
    </message>
    <message>
        <source>Each entry of %1 must be %2, or %3.</source>
        <translation>Jeder Eintrag von %1 muss %2 oder %3 sein.</translation>
    </message>
</context>
<context>
    <name>trunkline::app</name>
    <message>
        <source>Here is a practice set-up in the terminal instead. “trunkline --help” shows what else works here.</source>
        <translation>Stattdessen folgt hier eine Übungs-Einrichtung im Terminal. „trunkline --help“ zeigt, was hier sonst noch geht.</translation>
    </message>
    <message>
        <source>“trunkline --help” shows what can be asked.</source>
        <translation>„trunkline --help“ zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>“trunkline calls” and “trunkline watch” show the calls in the terminal.</source>
        <translation>„trunkline calls“ und „trunkline watch“ zeigen die Anrufe im Terminal.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ApplyCommand</name>
    <message>
        <source>The file asks to take it over. Add --yes to agree: what answers it today stops answering.</source>
        <translation>Die Datei verlangt, sie zu übernehmen. Stimmen Sie mit --yes zu: Was sie heute annimmt, nimmt dann nicht mehr an.</translation>
    </message>
    <message>
        <source>Some of the numbers answer calls somewhere else.</source>
        <translation>Einige der Nummern nehmen Anrufe woanders an.</translation>
    </message>
    <message>
        <source>The file asks to take them over. Add --yes to agree: what answers them today stops answering.</source>
        <translation>Die Datei verlangt, sie zu übernehmen. Stimmen Sie mit --yes zu: Was sie heute annimmt, nimmt dann nicht mehr an.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::CallsCommand</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::app::CheckCommand</name>
    <message>
        <source>This account has no trunk “%1”.</source>
        <translation>Dieses Konto hat keinen Trunk „%1“.</translation>
    </message>
    <message>
        <source>It has none at all in this region. TWILIO_REGION chooses another one.</source>
        <translation>Es hat in dieser Region gar keinen. TWILIO_REGION wählt eine andere.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Es hat %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n trunks are called “%1”.</source>
        <translation>
            <numerusform>%n Trunk heißt „%1“.</numerusform>
            <numerusform>%n Trunks heißen „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which one by its SID: %1.</source>
        <translation>Nennen Sie den gemeinten mit seiner SID: %1.</translation>
    </message>
    <message>
        <source>The picture could not be written: %1.</source>
        <translation>Das Bild konnte nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::CommandLine</name>
    <message>
        <source>Use a simulated account. Nothing is bought and nothing is changed.</source>
        <translation>Ein simuliertes Konto benutzen. Nichts wird gekauft und nichts geändert.</translation>
    </message>
    <message>
        <source>Where Twilio is, for example https://{product}.twilio.com. It must be https, or http on this computer.</source>
        <translation>Wo Twilio ist, zum Beispiel https://{product}.twilio.com. Es muss https sein oder http auf diesem Computer.</translation>
    </message>
    <message>
        <source>Keep the record of the set-up in this folder. Undo needs it.</source>
        <translation>Das Protokoll der Einrichtung in diesem Ordner aufbewahren. Zum Rückgängigmachen wird es gebraucht.</translation>
    </message>
    <message>
        <source>Give up the number that was bought, too.</source>
        <translation>Auch die gekaufte Nummer aufgeben.</translation>
    </message>
    <message>
        <source>Agree to what costs money or cannot be taken back.</source>
        <translation>Dem zustimmen, was Geld kostet oder nicht rückgängig zu machen ist.</translation>
    </message>
    <message>
        <source>Print one JSON object per line.</source>
        <translation>Ein JSON-Objekt pro Zeile ausgeben.</translation>
    </message>
    <message>
        <source>Listen on this port of 127.0.0.1.</source>
        <translation>An diesem Port von 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>What kind of account it is: %1.</source>
        <translation>Welche Art von Konto es ist: %1.</translation>
    </message>
    <message>
        <source>Let one thing go wrong: %1.</source>
        <translation>Etwas schiefgehen lassen: %1.</translation>
    </message>
    <message>
        <source>Answer that many milliseconds late.</source>
        <translation>So viele Millisekunden später antworten.</translation>
    </message>
    <message>
        <source>“trunkline %1” needs the name of a file.</source>
        <translation>„trunkline %1“ braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>There is one argument too many.</source>
        <translation>Ein Argument ist zu viel.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>Es gibt keinen solchen Befehl.</translation>
    </message>
    <message>
        <source>--variant must be one of %1.</source>
        <translation>--variant muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--mishap must be one of %1.</source>
        <translation>--mishap muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--%1 must be a whole number from 0 to %2.</source>
        <translation>--%1 muss eine ganze Zahl von 0 bis %2 sein.</translation>
    </message>
    <message>
        <source>--%1 needs a command, see trunkline --help.</source>
        <translation>--%1 braucht einen Befehl, siehe trunkline --help.</translation>
    </message>
    <message>
        <source>“trunkline %1” has no option --%2.</source>
        <translation>„trunkline %1“ hat keine Option --%2.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>--practice has an account of its own and cannot be used together with --twilio-endpoint.</source>
        <translation>--practice hat ein eigenes Konto und kann nicht zusammen mit --twilio-endpoint benutzt werden.</translation>
    </message>
    <message>
        <source>Trunkline gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>Trunkline gibt einem Voice-Gateway über einen Twilio-Trunk eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Start the wizard.</source>
        <translation>Den Assistenten starten.</translation>
    </message>
    <message>
        <source>Set up the line that the file describes, as far as it is not there yet.</source>
        <translation>Die Leitung einrichten, die die Datei beschreibt, soweit sie noch nicht da ist.</translation>
    </message>
    <message>
        <source>Compare the line with the file. Changes nothing.</source>
        <translation>Die Leitung mit der Datei vergleichen. Ändert nichts.</translation>
    </message>
    <message>
        <source>Take back what a set-up made. The number is kept.</source>
        <translation>Zurücknehmen, was eine Einrichtung angelegt hat. Die Nummer bleibt.</translation>
    </message>
    <message>
        <source>Offer a simulated Twilio account on this computer, until stopped.</source>
        <translation>Ein simuliertes Twilio-Konto auf diesem Computer anbieten, bis es beendet wird.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>Diesen Text zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>The account.</source>
        <translation>Das Konto.</translation>
    </message>
    <message>
        <source>Its token; or, instead of the token:</source>
        <translation>Sein Token; oder statt des Tokens:</translation>
    </message>
    <message>
        <source>An API key of the account and the key’s secret. They go before the token.</source>
        <translation>Ein API-Schlüssel des Kontos und sein Geheimnis. Sie gehen dem Token vor.</translation>
    </message>
    <message>
        <source>Another region than US1, and the way to it.</source>
        <translation>Eine andere Region als US1 und der Weg dorthin.</translation>
    </message>
    <message>
        <source>Like --twilio-endpoint, for the wizard too.</source>
        <translation>Wie --twilio-endpoint, auch für den Assistenten.</translation>
    </message>
    <message>
        <source>The UDP ports on which the gateway takes sound.</source>
        <translation>Die UDP-Ports, auf denen das Gateway Ton annimmt.</translation>
    </message>
    <message>
        <source>It is an IBM Voice Gateway: with its usual ports, and its settings in the message.</source>
        <translation>Es ist ein IBM Voice Gateway: mit dessen üblichen Ports, und seine Einstellungen stehen in der Nachricht.</translation>
    </message>
    <message>
        <source>“trunkline sheet” needs a set-up file or the address of a gateway.</source>
        <translation>„trunkline sheet“ braucht eine Einrichtungsdatei oder die Adresse eines Gateways.</translation>
    </message>
    <message>
        <source>--transport must be one of %1.</source>
        <translation>--transport muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--format must be one of %1.</source>
        <translation>--format muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>--sound-ports must be the first and the last port, for example 16384-16394.</source>
        <translation>--sound-ports muss der erste und der letzte Port sein, zum Beispiel 16384-16394.</translation>
    </message>
    <message>
        <source>Print what a firewall has to let in for Twilio’s calls. The address of a gateway will do, too.</source>
        <translation>Ausgeben, was eine Firewall für die Anrufe von Twilio hereinlassen muss. Die Adresse eines Gateways genügt auch.</translation>
    </message>
    <message>
        <source>Ask the gateways over SIP, too, whether they answer this computer.</source>
        <translation>Auch die Gateways über SIP fragen, ob sie diesem Computer antworten.</translation>
    </message>
    <message>
        <source>How the gateway is called: udp, tcp or tls, whatever the address says.</source>
        <translation>Wie das Gateway angerufen wird: udp, tcp oder tls, gleich, was die Adresse sagt.</translation>
    </message>
    <message>
        <source>Call the gateway for this number, too, and hang up at once.</source>
        <translation>Das Gateway auch für diese Nummer anrufen und gleich auflegen.</translation>
    </message>
    <message>
        <source>“trunkline probe” needs the address of a gateway.</source>
        <translation>„trunkline probe“ braucht die Adresse eines Gateways.</translation>
    </message>
    <message>
        <source>Ask a gateway over SIP whether it answers this computer.</source>
        <translation>Ein Gateway über SIP fragen, ob es diesem Computer antwortet.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, verified or answered, 1 failed, 2 wrong arguments or file, 3 not as asked or no answer, 4 stopped and can be resumed, 5 sign-in refused, 6 cannot tell from here.</source>
        <translation>Exit-Status: 0 erledigt, bestätigt oder beantwortet, 1 fehlgeschlagen, 2 falsche Argumente oder Datei, 3 nicht wie verlangt oder keine Antwort, 4 angehalten und fortsetzbar, 5 Anmeldung abgelehnt, 6 von hier aus nicht zu sagen.</translation>
    </message>
    <message>
        <source>Look at this trunk of the account; check then needs no file.</source>
        <translation>Diesen Trunk des Kontos ansehen; check braucht dann keine Datei.</translation>
    </message>
    <message>
        <source>Draw the way of a call, with what was found, into this SVG file.</source>
        <translation>Den Weg eines Anrufs mit dem, was gefunden wurde, in diese SVG-Datei zeichnen.</translation>
    </message>
    <message>
        <source>How the sheet is written: %1. Of calls: table, csv or json.</source>
        <translation>Wie das Blatt geschrieben wird: %1. Bei Anrufen: table, csv oder json.</translation>
    </message>
    <message>
        <source>Calls from then on: 24h, 7d, 2026-06-15 or 2026-06-15T08:00. Without it, calls of the last 7 days, and watch begins now.</source>
        <translation>Anrufe ab dann: 24h, 7d, 2026-06-15 oder 2026-06-15T08:00. Ohne Angabe die Anrufe der letzten 7 Tage, und watch beginnt jetzt.</translation>
    </message>
    <message>
        <source>Only calls that failed.</source>
        <translation>Nur fehlgeschlagene Anrufe.</translation>
    </message>
    <message>
        <source>How often watch asks Twilio: from 1 to 3600 seconds, usually 30.</source>
        <translation>Wie oft watch bei Twilio nachfragt: alle 1 bis 3600 Sekunden, üblich sind 30.</translation>
    </message>
    <message>
        <source>With --trunk no file is needed.</source>
        <translation>Mit --trunk ist keine Datei nötig.</translation>
    </message>
    <message>
        <source>“trunkline check” needs the name of a file, or --trunk with the name of a trunk.</source>
        <translation>„trunkline check“ braucht den Namen einer Datei oder --trunk mit dem Namen eines Trunks.</translation>
    </message>
    <message>
        <source>“trunkline %1” needs --trunk with the name or the SID of a trunk.</source>
        <translation>„trunkline %1“ braucht --trunk mit dem Namen oder der SID eines Trunks.</translation>
    </message>
    <message>
        <source>--since must be a time in the past: 24h, 7d, 2026-06-15 or 2026-06-15T08:00.</source>
        <translation>--since muss eine Zeit in der Vergangenheit sein: 24h, 7d, 2026-06-15 oder 2026-06-15T08:00.</translation>
    </message>
    <message>
        <source>--every must be a whole number from 1 to 3600.</source>
        <translation>--every muss eine ganze Zahl von 1 bis 3600 sein.</translation>
    </message>
    <message>
        <source>Look at any trunk of the account and say what keeps calls from arriving. Changes nothing.</source>
        <translation>Einen beliebigen Trunk des Kontos ansehen und sagen, was Anrufe am Ankommen hindert. Ändert nichts.</translation>
    </message>
    <message>
        <source>Print the calls of a trunk, and what went wrong with those that failed. Needs --trunk.</source>
        <translation>Die Anrufe eines Trunks ausgeben und was bei den fehlgeschlagenen schiefging. Braucht --trunk.</translation>
    </message>
    <message>
        <source>Print a line of JSON for each new call and alert of a trunk, until stopped. Needs --trunk.</source>
        <translation>Für jeden neuen Anruf und jede neue Warnung eines Trunks eine Zeile JSON ausgeben, bis es beendet wird. Braucht --trunk.</translation>
    </message>
    <message>
        <source>Open the monitor window.</source>
        <translation>Das Monitor-Fenster öffnen.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Complaining</name>
    <message>
        <source>Nothing was bought or changed. Add --yes to agree.</source>
        <translation>Es wurde nichts gekauft oder geändert. Stimmen Sie mit --yes zu.</translation>
    </message>
    <message>
        <source>Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET. They belong to one region: for another one than US1 set TWILIO_REGION.</source>
        <translation>Prüfen Sie TWILIO_ACCOUNT_SID und TWILIO_AUTH_TOKEN oder TWILIO_API_KEY und TWILIO_API_SECRET. Sie gehören zu einer Region: Für eine andere als US1 setzen Sie TWILIO_REGION.</translation>
    </message>
    <message>
        <source>To take it over, write &quot;takeOver&quot;: true beside &quot;use&quot; in the file, and add --yes.</source>
        <translation>Um sie zu übernehmen, schreiben Sie &quot;takeOver&quot;: true neben &quot;use&quot; in die Datei und geben Sie --yes an.</translation>
    </message>
    <message>
        <source>Write another number into the file, then run the same command again.</source>
        <translation>Schreiben Sie eine andere Nummer in die Datei und rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Give Twilio what it asks for in the Console, or write a number of another country into the file. Then run the same command again.</source>
        <translation>Geben Sie Twilio in der Console, was es verlangt, oder schreiben Sie eine Nummer eines anderen Landes in die Datei. Rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Give the name and password of the proxy in https_proxy: http://name:password@proxy:port.</source>
        <translation>Geben Sie Namen und Passwort des Proxys in https_proxy an: http://name:password@proxy:port.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then run the same command again.</source>
        <translation>Warten Sie, bis es beendet ist, und rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
    <message>
        <source>Run the same command again: it goes on from what is there.</source>
        <translation>Rufen Sie denselben Befehl noch einmal auf: Er macht bei dem weiter, was da ist.</translation>
    </message>
    <message>
        <source>All other numbers are done. Mend the ones that are named, or take them out of the file; then run the same command again.</source>
        <translation>Alle anderen Nummern sind erledigt. Bringen Sie die genannten in Ordnung oder nehmen Sie sie aus der Datei; rufen Sie dann denselben Befehl noch einmal auf.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Display</name>
    <message>
        <source>There is no display here, so the wizard cannot be shown.</source>
        <translation>Hier gibt es keinen Bildschirm, deshalb kann der Assistent nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The display cannot be reached, so the wizard cannot be shown.</source>
        <translation>Der Bildschirm ist nicht erreichbar, deshalb kann der Assistent nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This build has no window.</source>
        <translation>Diese Ausgabe hat kein Fenster.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::Environment</name>
    <message>
        <source>TWILIO_ACCOUNT_SID is not set.</source>
        <translation>TWILIO_ACCOUNT_SID ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it together with TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET.</source>
        <translation>Setzen Sie es zusammen mit TWILIO_AUTH_TOKEN oder mit TWILIO_API_KEY und TWILIO_API_SECRET.</translation>
    </message>
    <message>
        <source>TWILIO_API_KEY is set, and TWILIO_API_SECRET is not.</source>
        <translation>TWILIO_API_KEY ist gesetzt, TWILIO_API_SECRET nicht.</translation>
    </message>
    <message>
        <source>TWILIO_AUTH_TOKEN is not set.</source>
        <translation>TWILIO_AUTH_TOKEN ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it, or TWILIO_API_KEY and TWILIO_API_SECRET. Secrets are never taken as arguments.</source>
        <translation>Setzen Sie es oder TWILIO_API_KEY und TWILIO_API_SECRET. Geheimnisse werden nie als Argumente angenommen.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeCommand</name>
    <message>
        <source>Port %1 of this computer can’t be used: %2</source>
        <translation>Port %1 dieses Computers kann nicht benutzt werden: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::app::PracticeHost</name>
    <message>
        <source>The practice account could not be started.</source>
        <translation>Das Übungskonto konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>The practice gateway could not be started.</source>
        <translation>Das Übungs-Gateway konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::ProbeCommand</name>
    <message>
        <source>What was tried:</source>
        <translation>Was versucht wurde:</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SampleLine</name>
    <message>
        <source>Practice line</source>
        <translation>Übungsleitung</translation>
    </message>
    <message>
        <source>Gateway 1</source>
        <translation>Gateway 1</translation>
    </message>
</context>
<context>
    <name>trunkline::app::SheetCommand</name>
    <message>
        <source>--transport goes with an address. The file says for each gateway how it is called.</source>
        <translation>--transport gehört zu einer Adresse. In der Datei steht für jedes Gateway, wie es angerufen wird.</translation>
    </message>
    <message>
        <source>The file names no gateway, so there is nothing to let in.</source>
        <translation>Die Datei nennt kein Gateway, also ist nichts hereinzulassen.</translation>
    </message>
    <message>
        <source>Write the gateway’s address into it, or give the address instead of the file.</source>
        <translation>Schreiben Sie die Adresse des Gateways hinein oder geben Sie die Adresse statt der Datei an.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::TextReporter</name>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>To do:</source>
        <translation>Zu tun:</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 Neuer Versuch in %2 s (%3 von %4).</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>the letter that means yes</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>%1 (%2/%3) </source>
        <extracomment>%1 is a question, %2 the letter that means yes, %3 the one that means no</extracomment>
        <translation>%1 (%2/%3) </translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Stopped. Nothing is half done: run the same command again to go on.</source>
        <translation>Angehalten. Nichts ist halb fertig: Rufen Sie denselben Befehl noch einmal auf, um weiterzumachen.</translation>
    </message>
    <message>
        <source>This was practice: nothing reached Twilio and nothing was charged.</source>
        <translation>Das war eine Übung: Nichts ging an Twilio, und nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>The line is not as asked. “trunkline apply” with the same file sets it right.</source>
        <translation>Die Leitung ist nicht wie verlangt. „trunkline apply“ mit derselben Datei bringt sie in Ordnung.</translation>
    </message>
    <message>
        <source>Not everything is as asked.</source>
        <translation>Nicht alles ist wie verlangt.</translation>
    </message>
    <message>
        <source>Everything is as asked.</source>
        <translation>Alles ist wie verlangt.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Everything is as it was before. The number %1 stays yours.</source>
        <translation>Alles ist, wie es vorher war. Die Nummer %1 gehört weiter Ihnen.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number.</source>
        <translation>Die Leitung steht und wartet auf eine Nummer.</translation>
    </message>
    <message>
        <source>Nothing had to be done: the line is as asked.</source>
        <translation>Es war nichts zu tun: Die Leitung ist wie verlangt.</translation>
    </message>
    <message>
        <source>The line is set up.</source>
        <translation>Die Leitung ist eingerichtet.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht angetastet</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <translation>Für den Support: %1</translation>
    </message>
    <message>
        <source>What was made so far is recorded in %1.</source>
        <translation>Was bisher angelegt wurde, steht in %1.</translation>
    </message>
    <message>
        <source>Everything at Twilio is as asked, but a gateway does not answer this computer.</source>
        <translation>Bei Twilio ist alles wie verlangt, aber ein Gateway antwortet diesem Computer nicht.</translation>
    </message>
    <message>
        <source>These numbers are left out:</source>
        <translation>Diese Nummern werden weggelassen:</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>Insgesamt: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All settings are right, but a gateway does not answer this computer.</source>
        <translation>Alle Einstellungen stimmen, aber ein Gateway antwortet diesem Computer nicht.</translation>
    </message>
    <message>
        <source>Everything looks right.</source>
        <translation>Alles sieht richtig aus.</translation>
    </message>
    <message>
        <source>This is why calls may not arrive. “Check or repair an existing set-up” in the window can set it right.</source>
        <translation>Deshalb kommen Anrufe vielleicht nicht an. „Vorhandene Einrichtung prüfen oder reparieren“ im Fenster kann es in Ordnung bringen.</translation>
    </message>
    <message>
        <source>This is why calls may not arrive.</source>
        <translation>Deshalb kommen Anrufe vielleicht nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is as it was before. %Ln number(s) stay yours.</source>
        <translation>
            <numerusform>Alles ist, wie es vorher war. %Ln Nummer gehört weiter Ihnen.</numerusform>
            <numerusform>Alles ist, wie es vorher war. %Ln Nummern gehören weiter Ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Not done:</source>
        <translation>Nicht erledigt:</translation>
    </message>
</context>
<context>
    <name>trunkline::app::TrunkCommand</name>
    <message>
        <source>There is no trunk “%1” in this account.</source>
        <translation>Es gibt in diesem Konto keinen Trunk „%1“.</translation>
    </message>
    <message>
        <source>Give its name as it stands at Twilio, or its SID.</source>
        <translation>Nennen Sie seinen Namen, wie er bei Twilio steht, oder seine SID.</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”.</source>
        <translation>Mehrere Trunks heißen „%1“.</translation>
    </message>
    <message>
        <source>Give the SID of the one that is meant.</source>
        <translation>Nennen Sie die SID des gemeinten.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::UndoCommand</name>
    <message>
        <source>This set-up belongs to another Twilio account than the one you sign in to.</source>
        <translation>Diese Einrichtung gehört zu einem anderen Twilio-Konto als dem, bei dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Set TWILIO_ACCOUNT_SID and its secret to those of the account.</source>
        <translation>Setzen Sie TWILIO_ACCOUNT_SID und das zugehörige Geheimnis auf die des Kontos.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not the record of a set-up.</source>
        <translation>%1 ist nicht das Protokoll einer Einrichtung.</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>Das zurücknehmen?</translation>
    </message>
    <message>
        <source>Nothing was taken back yet.</source>
        <translation>Es wurde noch nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Add --yes to agree to what is listed.</source>
        <translation>Stimmen Sie mit --yes dem zu, was aufgelistet ist.</translation>
    </message>
</context>
<context>
    <name>trunkline::app::WatchCommand</name>
    <message>
        <source>Still watching: it is tried again until it works.</source>
        <translation>Die Beobachtung läuft weiter: Es wird so lange versucht, bis es klappt.</translation>
    </message>
    <message>
        <source>Twilio answers again.</source>
        <translation>Twilio antwortet wieder.</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallLog</name>
    <message>
        <source>In progress</source>
        <comment>a call</comment>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>a call</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not answered</source>
        <comment>a call that the gateway placed</comment>
        <translation>Nicht angenommen</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallStory</name>
    <message>
        <source>Today %1</source>
        <comment>when a call was</comment>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <comment>when a call was</comment>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>Caller not known</source>
        <translation>Anrufer unbekannt</translation>
    </message>
    <message>
        <source>Hidden number</source>
        <translation>Unterdrückte Nummer</translation>
    </message>
    <message>
        <source>%1, caller not known</source>
        <comment>a call: when</comment>
        <translation>%1, Anrufer unbekannt</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>a call: when, and who called</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>The call was answered and dropped after about 30 seconds. The gateway probably gives Twilio its inside address.</source>
        <translation>Der Anruf wurde angenommen und brach nach etwa 30 Sekunden ab. Wahrscheinlich nennt das Gateway Twilio seine interne Adresse.</translation>
    </message>
    <message>
        <source>Twilio does not say which trunk this was. It may have been another one of your account.</source>
        <translation>Twilio sagt nicht, welcher Trunk das war. Es kann ein anderer Ihres Kontos gewesen sein.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation>Twilio-Trunk</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>Ihr Gateway</translation>
    </message>
    <message>
        <source>The call went all the way to your gateway.</source>
        <translation>Der Anruf ging den ganzen Weg bis zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>The call reached your gateway and was dropped.</source>
        <translation>Der Anruf hat Ihr Gateway erreicht und brach dann ab.</translation>
    </message>
    <message>
        <source>The call is in progress.</source>
        <translation>Der Anruf läuft gerade.</translation>
    </message>
    <message>
        <source>The call ended before your gateway answered.</source>
        <translation>Der Anruf endete, bevor Ihr Gateway abnahm.</translation>
    </message>
    <message>
        <source>The call stopped between the caller and the phone number.</source>
        <translation>Der Anruf kam zwischen dem Anrufer und der Telefonnummer nicht weiter.</translation>
    </message>
    <message>
        <source>The call stopped between the phone number and the Twilio trunk.</source>
        <translation>Der Anruf kam zwischen der Telefonnummer und dem Twilio-Trunk nicht weiter.</translation>
    </message>
    <message>
        <source>The call stopped between the Twilio trunk and the internet.</source>
        <translation>Der Anruf kam zwischen dem Twilio-Trunk und dem Internet nicht weiter.</translation>
    </message>
    <message>
        <source>The call stopped between the internet and your gateway.</source>
        <translation>Der Anruf kam zwischen dem Internet und Ihrem Gateway nicht weiter.</translation>
    </message>
    <message>
        <source>For support: %1</source>
        <comment>a code</comment>
        <translation>Für den Support: %1</translation>
    </message>
    <message>
        <source>For support: call %1</source>
        <comment>the SID of a call</comment>
        <translation>Für den Support: Anruf %1</translation>
    </message>
    <message>
        <source>For support: %1, call %2</source>
        <comment>codes, and the SID of a call</comment>
        <translation>Für den Support: %1, Anruf %2</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::CallsCsv</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Dauer in Sekunden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>SIP code</source>
        <translation>SIP-Code</translation>
    </message>
    <message>
        <source>Call SID</source>
        <translation>Anruf-SID</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>trunkline::monitor::LineNews</name>
    <message>
        <source>%1 was taken away.</source>
        <comment>an address</comment>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 became %2.</source>
        <comment>an address</comment>
        <translation>Aus %1 wurde %2.</translation>
    </message>
    <message>
        <source>%1 was switched off.</source>
        <comment>an address</comment>
        <translation>%1 wurde ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk</source>
        <translation>%1 wurde von diesem Trunk genommen</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk today at %2</source>
        <translation>%1 wurde heute um %2 von diesem Trunk genommen</translation>
    </message>
    <message>
        <source>%1 was moved away from this trunk on %2</source>
        <translation>%1 wurde am %2 von diesem Trunk genommen</translation>
    </message>
    <message>
        <source>This trunk is no longer in your account</source>
        <translation>Dieser Trunk ist nicht mehr in Ihrem Konto</translation>
    </message>
    <message>
        <source>Choose another trunk, or set up a new line.</source>
        <translation>Wählen Sie einen anderen Trunk oder richten Sie eine neue Leitung ein.</translation>
    </message>
    <message>
        <source>Its calls no longer arrive.</source>
        <translation>Ihre Anrufe kommen nicht mehr an.</translation>
    </message>
    <message>
        <source>Someone changed the gateway address of this trunk</source>
        <translation>Jemand hat die Gateway-Adresse dieses Trunks geändert</translation>
    </message>
    <message>
        <source>Calls may arrive somewhere else, or nowhere.</source>
        <translation>Anrufe kommen vielleicht woanders an oder nirgends.</translation>
    </message>
    <message>
        <source>Your gateway %1 does not answer this computer</source>
        <translation>Ihr Gateway %1 antwortet diesem Computer nicht</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected. Calls may not arrive.</source>
        <translation>Prüfen Sie, ob es eingeschaltet und verbunden ist. Anrufe kommen vielleicht nicht an.</translation>
    </message>
    <message>
        <source>The certificate of %1 has run out</source>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s)</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the person who looks after it.</source>
        <translation>Sagen Sie es der Person, die sich darum kümmert.</translation>
    </message>
    <message>
        <source>The balance is down to %1</source>
        <translation>Das Guthaben beträgt nur noch %1</translation>
    </message>
    <message>
        <source>Without money no call gets through. Add some at Twilio.</source>
        <translation>Ohne Guthaben kommt kein Anruf durch. Laden Sie bei Twilio welches auf.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AboutDialog</name>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>Gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation>Gibt einem Voice-Gateway über einen Twilio-Trunk eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Version %1, made with Qt %2</source>
        <translation>Version %1, gemacht mit Qt %2</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Trunkline is not made by Twilio.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Trunkline ist nicht von Twilio.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System colours, for high contrast</source>
        <translation>Systemfarben, für hohen Kontrast</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>Nothing slides or turns.</source>
        <translation>Nichts gleitet oder dreht sich.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountCard</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Check the account again</source>
        <translation>Das Konto noch einmal prüfen</translation>
    </message>
    <message>
        <source>Some older trial accounts may have a trunk, with limits</source>
        <translation>Manche ältere Testkonten dürfen einen Trunk haben, mit Grenzen</translation>
    </message>
    <message>
        <source>Only callers you have verified with Twilio get through.</source>
        <translation>Nur Anrufer, die Sie bei Twilio bestätigt haben, kommen durch.</translation>
    </message>
    <message>
        <source>One trunk and one phone number.</source>
        <translation>Ein Trunk und eine Telefonnummer.</translation>
    </message>
    <message>
        <source>Four calls at a time, ten minutes each.</source>
        <translation>Vier Anrufe zugleich, je zehn Minuten.</translation>
    </message>
    <message>
        <source>Not visible with this key</source>
        <translation>Mit diesem Schlüssel nicht sichtbar</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Nicht sichtbar</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Connected to Twilio</source>
        <translation>Mit Twilio verbunden</translation>
    </message>
    <message>
        <source>Trial</source>
        <comment>type of account</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>type of account</comment>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>None, free units</source>
        <translation>Keines, freie Einheiten</translation>
    </message>
    <message>
        <source>This is a trial account</source>
        <translation>Das ist ein Testkonto</translation>
    </message>
    <message>
        <source>Twilio offers trunks only after an upgrade. Upgrade now and check again, or practise in the meantime – nothing you enter is lost.</source>
        <translation>Twilio bietet Trunks erst nach einer Hochstufung an. Stufen Sie jetzt hoch und prüfen Sie noch einmal, oder üben Sie solange – nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>Bei Twilio hochstufen</translation>
    </message>
    <message>
        <source>Practise meanwhile</source>
        <translation>Solange üben</translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation>Trotzdem versuchen</translation>
    </message>
    <message>
        <source>The balance may not be enough</source>
        <translation>Das Guthaben reicht vielleicht nicht</translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio before you buy a number.</source>
        <translation>Es sind noch %1 da. Laden Sie bei Twilio Guthaben auf, bevor Sie eine Nummer kaufen.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>Gerade geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation>
            <numerusform>Vor %n min geprüft</numerusform>
            <numerusform>Vor %n min geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Use a &amp;subaccount…</source>
        <translation>Unterkonto &amp;benutzen…</translation>
    </message>
    <message>
        <source>Paid by its parent account</source>
        <translation>Bezahlt vom übergeordneten Konto</translation>
    </message>
    <message>
        <source>This is a subaccount. Its parent account pays for it.</source>
        <translation>Das ist ein Unterkonto. Sein übergeordnetes Konto bezahlt dafür.</translation>
    </message>
    <message>
        <source>This is a subaccount of %1, which pays for it.</source>
        <translation>Das ist ein Unterkonto von %1; von dort wird es bezahlt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n subaccount(s).</source>
        <translation>
            <numerusform>%1 hat %n Unterkonto.</numerusform>
            <numerusform>%1 hat %n Unterkonten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This account has %n subaccount(s).</source>
        <translation>
            <numerusform>Dieses Konto hat %n Unterkonto.</numerusform>
            <numerusform>Dieses Konto hat %n Unterkonten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use another of t&amp;hem…</source>
        <translation>Ein an&amp;deres davon benutzen…</translation>
    </message>
    <message>
        <source>In %1 everything is kept apart: trunks, numbers’ settings and keys of other regions can’t be seen from here.</source>
        <translation>In der Region %1 ist alles getrennt: Trunks, Einstellungen von Nummern und Schlüssel anderer Regionen sind von hier aus nicht zu sehen.</translation>
    </message>
    <message>
        <source>Twilio has no list of a trunk’s numbers in %1. Trunkline looks at each number instead.</source>
        <translation>In der Region %1 hat Twilio keine Liste der Nummern eines Trunks. Trunkline sieht sich stattdessen jede Nummer an.</translation>
    </message>
    <message>
        <source>There are no verified callers in %1. A test call needs a second number of this account.</source>
        <translation>In der Region %1 gibt es keine bestätigten Anrufer. Ein Testanruf braucht eine zweite Nummer dieses Kontos.</translation>
    </message>
    <message>
        <source>This key may not do everything</source>
        <translation>Dieser Schlüssel darf nicht alles</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token. Whether the key may change things shows only when it does.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder melden Sie sich mit dem Auth Token an. Ob der Schlüssel etwas ändern darf, zeigt sich erst, wenn er es tut.</translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation>Auth Token benutzen</translation>
    </message>
    <message>
        <source>The balance is used up</source>
        <translation>Das Guthaben ist aufgebraucht</translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio: without it no number can be bought, and calls don’t get through.</source>
        <translation>Es sind noch %1 da. Laden Sie bei Twilio Guthaben auf: Ohne Guthaben kann keine Nummer gekauft werden, und Anrufe kommen nicht durch.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountForm</name>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation>Auth &amp;Token</translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>&amp;Account SID</source>
        <translation>&amp;Account SID</translation>
    </message>
    <message>
        <source>Account SID, starts with AC</source>
        <translation>Account SID, beginnt mit AC</translation>
    </message>
    <message>
        <source>Auth To&amp;ken</source>
        <translation>Auth To&amp;ken</translation>
    </message>
    <message>
        <source>Show Auth Token</source>
        <translation>Auth Token zeigen</translation>
    </message>
    <message>
        <source>Hide Auth Token</source>
        <translation>Auth Token verbergen</translation>
    </message>
    <message>
        <source>AP&amp;I key SID</source>
        <translation>AP&amp;I-Schlüssel-SID</translation>
    </message>
    <message>
        <source>API key SID, starts with SK</source>
        <translation>API-Schlüssel-SID, beginnt mit SK</translation>
    </message>
    <message>
        <source>Se&amp;cret</source>
        <translation>&amp;Geheimnis</translation>
    </message>
    <message>
        <source>API key secret</source>
        <translation>Geheimnis des API-Schlüssels</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide secret</source>
        <translation>Geheimnis verbergen</translation>
    </message>
    <message>
        <source>Switch to API key</source>
        <translation>Zu API-Schlüssel wechseln</translation>
    </message>
    <message>
        <source>United States (most accounts)</source>
        <translation>Vereinigte Staaten (die meisten Konten)</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>&amp;Where do I find these?</source>
        <translation>W&amp;o finde ich sie?</translation>
    </message>
    <message>
        <source>Where do I find these codes?</source>
        <translation>Wo finde ich diese Codes?</translation>
    </message>
    <message>
        <source>Netw&amp;ork settings…</source>
        <translation>Netz&amp;werk…</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Copied both codes at once? Paste them into either box. Trunkline sorts them out.</source>
        <translation>Beide Codes auf einmal kopiert? Fügen Sie sie in eines der Felder ein. Trunkline sortiert sie.</translation>
    </message>
    <message>
        <source>If your company uses a proxy.</source>
        <translation>Wenn Ihre Firma einen Proxy benutzt.</translation>
    </message>
    <message>
        <source>Re&amp;member on this computer</source>
        <translation>Auf diesem Computer &amp;merken</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Warten auf Ihren Schlüsselbund…</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Ohne Speichern weiter</translation>
    </message>
    <message>
        <source>This Auth Token doesn’t belong to this Account SID.</source>
        <translation>Dieser Auth Token gehört nicht zu dieser Account SID.</translation>
    </message>
    <message>
        <source>This key and secret don’t belong to this Account SID.</source>
        <translation>Dieser Schlüssel und das Geheimnis gehören nicht zu dieser Account SID.</translation>
    </message>
    <message>
        <source>Use codes that were made for this region.</source>
        <translation>Benutzen Sie Codes, die für diese Region angelegt wurden.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so you enter the codes each time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, deshalb geben Sie die Codes jedes Mal ein.</translation>
    </message>
    <message>
        <source>Your keyring may be locked. Unlock it and open this page again, or enter the codes.</source>
        <translation>Ihr Schlüsselbund ist vielleicht gesperrt. Entsperren Sie ihn und öffnen Sie diese Seite noch einmal, oder geben Sie die Codes ein.</translation>
    </message>
    <message>
        <source>Kept in the system keyring, protected by your login.</source>
        <translation>Liegen im Schlüsselbund des Systems, geschützt durch Ihre Anmeldung.</translation>
    </message>
    <message>
        <source>Enter all three codes first</source>
        <translation>Geben Sie zuerst alle drei Codes ein</translation>
    </message>
    <message>
        <source>Enter both codes first</source>
        <translation>Geben Sie zuerst beide Codes ein</translation>
    </message>
    <message>
        <source>Finish the Auth Token first</source>
        <translation>Zuerst den Auth Token vervollständigen</translation>
    </message>
    <message>
        <source>Finish the API key SID first</source>
        <translation>Zuerst die API-Schlüssel-SID vervollständigen</translation>
    </message>
    <message>
        <source>Enter the secret first</source>
        <translation>Geben Sie zuerst das Geheimnis ein</translation>
    </message>
    <message>
        <source>Finish the Account SID first</source>
        <translation>Zuerst die Account SID vervollständigen</translation>
    </message>
    <message>
        <source>Both codes recognised.</source>
        <translation>Beide Codes erkannt.</translation>
    </message>
    <message>
        <source>Account SID recognised. Paste the Auth Token on its own.</source>
        <translation>Account SID erkannt. Fügen Sie den Auth Token einzeln ein.</translation>
    </message>
    <message>
        <source>The key would have to be kept in a keyring, and this computer has none.</source>
        <translation>Der Schlüssel müsste in einem Schlüsselbund liegen, und dieser Computer hat keinen.</translation>
    </message>
    <message>
        <source>Trunkline then forgets the Auth Token. The key is kept in the system keyring.</source>
        <translation>Trunkline vergisst dann den Auth Token. Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Make a separate key for Trunk&amp;line</source>
        <translation>&amp;Eigenen Schlüssel für Trunkline anlegen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountPage</name>
    <message>
        <source>&amp;Let one step go wrong, so that I see what happens</source>
        <translation>&amp;Einen Schritt schiefgehen lassen, damit ich sehe, was geschieht</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>Prüfung bei Twilio…</translation>
    </message>
    <message>
        <source>Connect your Twilio account</source>
        <translation>Verbinden Sie Ihr Twilio-Konto</translation>
    </message>
    <message>
        <source>In practice this is a simulated account. You need no codes.</source>
        <translation>In der Übung ist das ein simuliertes Konto. Sie brauchen keine Codes.</translation>
    </message>
    <message>
        <source>Two codes let Trunkline set things up for you. They go to Twilio and nowhere else.</source>
        <translation>Mit zwei Codes kann Trunkline alles für Sie einrichten. Sie gehen an Twilio und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Waiting for the internet</source>
        <translation>Warten auf das Internet</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>Zuerst das Konto hochstufen</translation>
    </message>
    <message>
        <source>Try agai&amp;n</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation>Übungskonto</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Your Twilio account</source>
        <translation>Ihr Twilio-Konto</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline sets up the line in your own Twilio account. Twilio gives you two codes that let a program do that: the Account SID says which account, the Auth Token proves that you may use it.&lt;/p&gt;&lt;p&gt;Instead of the Auth Token you can use an API key. It can be taken back at any time without changing anything else.&lt;/p&gt;&lt;p&gt;With “Remember on this computer” the codes are kept in the keyring of your system. While you are logged in, other programs of yours can read what is in it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline richtet die Leitung in Ihrem eigenen Twilio-Konto ein. Twilio gibt Ihnen zwei Codes, mit denen ein Programm das darf: Die Account SID sagt, welches Konto, der Auth Token beweist, dass Sie es benutzen dürfen.&lt;/p&gt;&lt;p&gt;Statt des Auth Tokens können Sie einen API-Schlüssel benutzen. Er kann jederzeit zurückgenommen werden, ohne dass sich sonst etwas ändert.&lt;/p&gt;&lt;p&gt;Mit „Auf diesem Computer merken“ liegen die Codes im Schlüsselbund Ihres Systems. Solange Sie angemeldet sind, können andere Ihrer Programme lesen, was darin steht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Where the codes are</source>
        <translation>Wo die Codes stehen</translation>
    </message>
    <message>
        <source>Sign in to Twilio, open the menu &lt;b&gt;Account&lt;/b&gt; and choose &lt;b&gt;API keys&lt;/b&gt;.</source>
        <translation>Melden Sie sich bei Twilio an, öffnen Sie das Menü &lt;b&gt;Account&lt;/b&gt; und wählen Sie &lt;b&gt;API keys&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Create API key&lt;/b&gt;, and copy its &lt;b&gt;SID&lt;/b&gt;. It starts with SK.</source>
        <translation>Wählen Sie &lt;b&gt;Create API key&lt;/b&gt; und kopieren Sie die &lt;b&gt;SID&lt;/b&gt;. Sie beginnt mit SK.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Secret&lt;/b&gt; at once: Twilio shows it only this one time.</source>
        <translation>Kopieren Sie das &lt;b&gt;Secret&lt;/b&gt; sofort: Twilio zeigt es nur dieses eine Mal.</translation>
    </message>
    <message>
        <source>Sign in to Twilio and find the box &lt;b&gt;Account info&lt;/b&gt; on the first page.</source>
        <translation>Melden Sie sich bei Twilio an und suchen Sie auf der ersten Seite den Kasten &lt;b&gt;Account info&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Copy the &lt;b&gt;Account SID&lt;/b&gt;. It starts with AC.</source>
        <translation>Kopieren Sie die &lt;b&gt;Account SID&lt;/b&gt;. Sie beginnt mit AC.</translation>
    </message>
    <message>
        <source>Choose &lt;b&gt;Show&lt;/b&gt;, then copy the &lt;b&gt;Auth Token&lt;/b&gt;.</source>
        <translation>Wählen Sie &lt;b&gt;Show&lt;/b&gt; und kopieren Sie dann den &lt;b&gt;Auth Token&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Treat the secret like a password. If you think someone has seen it, delete the key in Twilio and make a new one.</source>
        <translation>Behandeln Sie das Geheimnis wie ein Passwort. Wenn Sie glauben, dass es jemand gesehen hat, löschen Sie den Schlüssel bei Twilio und legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Treat the Auth Token like a password. If you think someone has seen it, make a new one in Twilio.</source>
        <translation>Behandeln Sie den Auth Token wie ein Passwort. Wenn Sie glauben, dass ihn jemand gesehen hat, legen Sie bei Twilio einen neuen an.</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Der Schlüssel wird angelegt…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AddAddressDialog</name>
    <message>
        <source>Add an address</source>
        <translation>Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Whose number will it be?</source>
        <translation>Wem wird die Nummer gehören?</translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for this number. It is kept in your Twilio account.</source>
        <translation>Twilio braucht für diese Nummer eine Adresse in %1. Sie wird in Ihrem Twilio-Konto gespeichert.</translation>
    </message>
    <message>
        <source>Twilio needs an address outside %1 for this number. It is kept in your Twilio account.</source>
        <translation>Twilio braucht für diese Nummer eine Adresse außerhalb von %1. Sie wird in Ihrem Twilio-Konto gespeichert.</translation>
    </message>
    <message>
        <source>Twilio needs an address for this number. It is kept in your Twilio account.</source>
        <translation>Twilio braucht für diese Nummer eine Adresse. Sie wird in Ihrem Twilio-Konto gespeichert.</translation>
    </message>
    <message>
        <source>Do&amp;n’t add it</source>
        <comment>a button</comment>
        <translation>&amp;Nicht hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd the address</source>
        <comment>a button</comment>
        <translation>Adresse &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Person or company</source>
        <translation>&amp;Person oder Firma</translation>
    </message>
    <message>
        <source>Enter the name of a person or a company.</source>
        <translation>Geben Sie den Namen einer Person oder einer Firma ein.</translation>
    </message>
    <message>
        <source>St&amp;reet and number</source>
        <translation>St&amp;raße und Hausnummer</translation>
    </message>
    <message>
        <source>Enter the street and the number.</source>
        <translation>Geben Sie die Straße und die Hausnummer ein.</translation>
    </message>
    <message>
        <source>Flat or f&amp;loor</source>
        <translation>Wohnun&amp;g oder Stockwerk</translation>
    </message>
    <message>
        <source>Post&amp;al code</source>
        <translation>Po&amp;stleitzahl</translation>
    </message>
    <message>
        <source>Enter the postal code.</source>
        <translation>Geben Sie die Postleitzahl ein.</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Enter the town.</source>
        <translation>Geben Sie den Ort ein.</translation>
    </message>
    <message>
        <source>&amp;State or region</source>
        <translation>&amp;Bundesland oder Region</translation>
    </message>
    <message>
        <source>Enter the state or region. Where there is none, the town will do.</source>
        <translation>Geben Sie das Bundesland oder die Region ein. Gibt es beides nicht, genügt der Ort.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>Adding…</source>
        <comment>a button, while it works</comment>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Twilio says: %1</source>
        <translation>Twilio sagt: %1</translation>
    </message>
    <message>
        <source>Twilio can’t find this address</source>
        <translation>Twilio findet diese Adresse nicht</translation>
    </message>
    <message>
        <source>Check the street, the town and the postal code. If they are right, add the address as it is.</source>
        <translation>Prüfen Sie Straße, Ort und Postleitzahl. Wenn alles stimmt, fügen Sie die Adresse so hinzu, wie sie ist.</translation>
    </message>
    <message>
        <source>Add it as &amp;it is</source>
        <translation>So h&amp;inzufügen, wie sie ist</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete</translation>
    </message>
    <message>
        <source>Trunkline looked, and the address is not there. Add it again, or close this and look again.</source>
        <translation>Trunkline hat nachgesehen: Die Adresse ist nicht da. Fügen Sie sie noch einmal hinzu, oder schließen Sie dies und sehen Sie noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AddGatewayDialog</name>
    <message>
        <source>Add a gateway</source>
        <translation>Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Where is the other gateway?</source>
        <translation>Wo ist das andere Gateway?</translation>
    </message>
    <message>
        <source>Twilio calls it when the first one fails, or in turn with it.</source>
        <translation>Twilio ruft es an, wenn das erste ausfällt, oder im Wechsel mit ihm.</translation>
    </message>
    <message>
        <source>Do&amp;n’t add it</source>
        <comment>a button</comment>
        <translation>&amp;Nicht hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd it</source>
        <comment>a button</comment>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AvailableModel</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>Siehe Twilio</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Town</source>
        <comment>heading of a table</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Per month</source>
        <comment>heading of a table: price</comment>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>New at Twilio</source>
        <comment>a number for sale</comment>
        <translation>Neu bei Twilio</translation>
    </message>
    <message>
        <source>%1 – new at Twilio</source>
        <comment>a town, and what is said of the number</comment>
        <translation>%1 – neu bei Twilio</translation>
    </message>
    <message>
        <source>On the list</source>
        <comment>a phone number that was chosen already</comment>
        <translation>Auf der Liste</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallDetails</name>
    <message>
        <source>Details of the call</source>
        <translation>Einzelheiten des Anrufs</translation>
    </message>
    <message>
        <source>Choose a call to see what happened.</source>
        <translation>Wählen Sie einen Anruf, um zu sehen, was geschah.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Nummer &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy everything Twilio said about this call</source>
        <translation>Alles kopieren, was Twilio über diesen Anruf gesagt hat</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Number called: %1</source>
        <translation>Angerufene Nummer: %1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>Gateway: %1</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Message for your network team…</source>
        <translation>&amp;Nachricht für Ihr Netzwerkteam…</translation>
    </message>
    <message>
        <source>Place a &amp;test call</source>
        <translation>&amp;Testanruf machen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message>
        <source>Check and &amp;repair the line</source>
        <translation>Leitung prüfen und &amp;reparieren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallsExport</name>
    <message>
        <source>%1 could not be written. Choose another folder, or make room on the disk.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Calls – %1 – %2</source>
        <comment>name of a file: trunk and day</comment>
        <translation>Anrufe – %1 – %2</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Angerufene Nummer</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>a call: when, caller, length, what happened</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChartLegend</name>
    <message>
        <source>Answered</source>
        <comment>bars of the chart</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>bars of the chart</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChartPanel</name>
    <message>
        <source>Calls per week</source>
        <translation>Anrufe pro Woche</translation>
    </message>
    <message>
        <source>Calls per day</source>
        <translation>Anrufe pro Tag</translation>
    </message>
    <message>
        <source>Show all &amp;days</source>
        <translation>Alle Tage &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CheckPage</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>C&amp;heck everything again</source>
        <translation>Alles noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Anruf läuft…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>&amp;Finish anyway</source>
        <translation>Trotzdem &amp;fertigstellen</translation>
    </message>
    <message>
        <source>S&amp;kip the call</source>
        <translation>Anruf ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&lt;p&gt;The drawing shows the way of a call, from the caller to your gateway. A filled mark means that this part is proven; an open one, that nobody has tried it yet.&lt;/p&gt;&lt;p&gt;The first three parts are checked by reading the settings back from Twilio. Only a real call shows that the last part works, too.&lt;/p&gt;&lt;p&gt;Choose a part with the arrow keys to see what was checked there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Zeichnung zeigt den Weg eines Anrufs vom Anrufer bis zu Ihrem Gateway. Ein ausgefülltes Zeichen bedeutet, dass dieser Teil bewiesen ist; ein offenes, dass ihn noch niemand probiert hat.&lt;/p&gt;&lt;p&gt;Die ersten drei Teile werden geprüft, indem die Einstellungen von Twilio zurückgelesen werden. Erst ein echter Anruf zeigt, dass auch der letzte Teil funktioniert.&lt;/p&gt;&lt;p&gt;Wählen Sie mit den Pfeiltasten einen Teil, um zu sehen, was dort geprüft wurde.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All verified</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>Alles bestätigt</translation>
    </message>
    <message>
        <source>Not tested</source>
        <comment>second line of the step “Check the line”</comment>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>F&amp;inish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>Fix the line first</source>
        <translation>Zuerst die Leitung reparieren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CheckWords</name>
    <message>
        <source>Checking your line</source>
        <translation>Ihre Leitung wird geprüft</translation>
    </message>
    <message>
        <source>Trunkline looks at each part of the way a call travels.</source>
        <translation>Trunkline sieht sich jeden Teil des Weges an, den ein Anruf nimmt.</translation>
    </message>
    <message>
        <source>The line couldn’t be checked</source>
        <translation>Die Leitung konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>What is shown is what Trunkline knew before.</source>
        <translation>Gezeigt wird, was Trunkline vorher wusste.</translation>
    </message>
    <message>
        <source>One part of the line needs attention</source>
        <translation>Ein Teil der Leitung braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Some parts of the line need attention</source>
        <translation>Einige Teile der Leitung brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>The line is not as you asked, and Trunkline can fix it.</source>
        <translation>Die Leitung ist nicht wie gewünscht, und Trunkline kann das beheben.</translation>
    </message>
    <message>
        <source>Calls can’t arrive until this is in order.</source>
        <translation>Anrufe kommen erst an, wenn das in Ordnung ist.</translation>
    </message>
    <message>
        <source>Calls may arrive, but not everything is as it should be.</source>
        <translation>Anrufe kommen vielleicht an, aber nicht alles ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>We found why calls don’t arrive</source>
        <translation>Wir wissen jetzt, warum Anrufe nicht ankommen</translation>
    </message>
    <message>
        <source>One part of the line is broken, and Trunkline can fix it.</source>
        <translation>Ein Teil der Leitung funktioniert nicht, und Trunkline kann ihn reparieren.</translation>
    </message>
    <message>
        <source>Some parts of the line are broken, and Trunkline can fix them.</source>
        <translation>Einige Teile der Leitung funktionieren nicht, und Trunkline kann sie reparieren.</translation>
    </message>
    <message>
        <source>One part of the line is broken, and you can fix it with your network team.</source>
        <translation>Ein Teil der Leitung funktioniert nicht, und Sie können ihn mit Ihrem Netzwerkteam reparieren.</translation>
    </message>
    <message>
        <source>One part of the line is broken. Below is what helps.</source>
        <translation>Ein Teil der Leitung funktioniert nicht. Was hilft, steht unten.</translation>
    </message>
    <message>
        <source>Some parts of the line are broken. Below is what helps.</source>
        <translation>Einige Teile der Leitung funktionieren nicht. Was hilft, steht unten.</translation>
    </message>
    <message>
        <source>The line is built and waits for a number</source>
        <translation>Die Leitung steht und wartet auf eine Nummer</translation>
    </message>
    <message>
        <source>Add a number when you are ready.</source>
        <translation>Fügen Sie eine Nummer hinzu, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Everything looks right</source>
        <translation>Alles sieht richtig aus</translation>
    </message>
    <message>
        <source>All settings are right. Place a test call to be sure.</source>
        <translation>Alle Einstellungen stimmen. Machen Sie einen Testanruf, um sicher zu sein.</translation>
    </message>
    <message>
        <source>Calls can arrive</source>
        <translation>Anrufe können ankommen</translation>
    </message>
    <message>
        <source>Some things could be better. Below is what helps.</source>
        <translation>Einiges könnte besser sein. Was hilft, steht unten.</translation>
    </message>
    <message>
        <source>Now prove it with a call</source>
        <translation>Beweisen Sie es jetzt mit einem Anruf</translation>
    </message>
    <message>
        <source>The settings are as you asked. A test call shows whether calls reach your gateway.</source>
        <translation>Die Einstellungen sind wie gewünscht. Ein Testanruf zeigt, ob Anrufe Ihr Gateway erreichen.</translation>
    </message>
    <message>
        <source>All settings are right, and your gateway answers this computer. A test call shows that Twilio gets in too.</source>
        <translation>Alle Einstellungen stimmen, und Ihr Gateway antwortet diesem Computer. Ein Testanruf zeigt, dass auch Twilio hereinkommt.</translation>
    </message>
    <message>
        <source>All settings are right. A test call shows that calls reach your gateway.</source>
        <translation>Alle Einstellungen stimmen. Ein Testanruf zeigt, dass Anrufe Ihr Gateway erreichen.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ChooseTrunkPage</name>
    <message>
        <source>Which trunk should we look at?</source>
        <translation>Welchen Trunk sollen wir uns ansehen?</translation>
    </message>
    <message>
        <source>Choose one. Trunkline only looks for now – it changes nothing until you say so.</source>
        <translation>Wählen Sie einen. Trunkline sieht vorerst nur nach – es ändert nichts, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Search trunks and numbers</source>
        <translation>Trunks und Nummern suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Trunks</translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Set up a new trunk</source>
        <comment>a button</comment>
        <translation>Neuen Trunk einrichten</translation>
    </message>
    <message>
        <source>Loading trunks…</source>
        <translation>Trunks werden geladen…</translation>
    </message>
    <message>
        <source>No trunk matches “%1”.</source>
        <translation>Kein Trunk passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n trunk(s)</source>
        <translation>
            <numerusform>%n Trunk</numerusform>
            <numerusform>%n Trunks</numerusform>
        </translation>
    </message>
    <message>
        <source>No trunks in %1</source>
        <comment>a region</comment>
        <translation>Keine Trunks in der Region %1</translation>
    </message>
    <message>
        <source>Each region has its own. Look in another region, or set up a new trunk.</source>
        <translation>Jede Region hat ihre eigenen. Sehen Sie in einer anderen Region nach oder richten Sie einen neuen Trunk ein.</translation>
    </message>
    <message>
        <source>Look in %1</source>
        <comment>a button; %1 is a region</comment>
        <translation>In der Region %1 nachsehen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Check &amp;it</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Choose a trunk</source>
        <translation>Wählen Sie einen Trunk</translation>
    </message>
    <message>
        <source>&lt;p&gt;These are all trunks of your account in this region, whoever made them.&lt;/p&gt;&lt;p&gt;Trunkline reads how the trunk you choose is set up, asks your gateway whether it answers, and says what keeps calls from arriving. What it could do about that is shown to you first.&lt;/p&gt;&lt;p&gt;If a trunk is missing, it may be in another region, or in another account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Das sind alle Trunks Ihres Kontos in dieser Region, gleich, wer sie angelegt hat.&lt;/p&gt;&lt;p&gt;Trunkline liest, wie der Trunk eingerichtet ist, den Sie wählen, fragt Ihr Gateway, ob es antwortet, und sagt, was Anrufe am Ankommen hindert. Was es dagegen tun könnte, wird Ihnen zuerst gezeigt.&lt;/p&gt;&lt;p&gt;Wenn ein Trunk fehlt, ist er vielleicht in einer anderen Region oder in einem anderen Konto.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodeField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodesDrawing</name>
    <message>
        <source>Drawing of the Account info box on the Twilio home page.</source>
        <translation>Zeichnung des Kastens „Account info“ auf der Startseite von Twilio.</translation>
    </message>
    <message>
        <source>Drawing of the API keys page at Twilio.</source>
        <translation>Zeichnung der Seite „API keys“ bei Twilio.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DayChart</name>
    <message>
        <source>Calls per day</source>
        <translation>Anrufe pro Tag</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a day in full, as QLocale::toString has it</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: no calls</source>
        <comment>a day</comment>
        <translation>%1: keine Anrufe</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), all answered</source>
        <translation>
            <numerusform>%1: %n Anruf, angenommen</numerusform>
            <numerusform>%1: %n Anrufe, alle angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n call(s), %2 failed</source>
        <translation>
            <numerusform>%1: %n Anruf, %2 fehlgeschlagen</numerusform>
            <numerusform>%1: %n Anrufe, %2 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day, as short as possible</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>a day, as short as possible</comment>
        <translation>ddd d</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DaysTable</name>
    <message>
        <source>Calls per day</source>
        <translation>Anrufe pro Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>calls</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>calls</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Together</source>
        <comment>all calls of a day</comment>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::DonePage</name>
    <message>
        <source>&amp;Copy number</source>
        <translation>Nummer &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Die Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Your trunk is ready</source>
        <translation>Ihr Trunk ist bereit</translation>
    </message>
    <message>
        <source>Add a number when you want calls to arrive.</source>
        <translation>Fügen Sie eine Nummer hinzu, wenn Anrufe ankommen sollen.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
    <message>
        <source>Your line is set up</source>
        <translation>Ihre Leitung ist eingerichtet</translation>
    </message>
    <message>
        <source>The last test call didn’t get through.</source>
        <translation>Der letzte Testanruf kam nicht durch.</translation>
    </message>
    <message>
        <source>Nobody has tested it with a call yet.</source>
        <translation>Noch niemand hat sie mit einem Anruf getestet.</translation>
    </message>
    <message>
        <source>&amp;Test it now</source>
        <translation>Jetzt &amp;testen</translation>
    </message>
    <message>
        <source>Your line is ready</source>
        <translation>Ihre Leitung ist bereit</translation>
    </message>
    <message>
        <source>Callers can dial this number now.</source>
        <translation>Anrufer können diese Nummer jetzt wählen.</translation>
    </message>
    <message>
        <source>No gateway is on the trunk yet.</source>
        <translation>Auf dem Trunk ist noch kein Gateway.</translation>
    </message>
    <message>
        <source>Rings at %1.</source>
        <translation>Klingelt bei %1.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: answered.</source>
        <translation>Klingelt bei %1. Letzter Testanruf um %2: angenommen.</translation>
    </message>
    <message>
        <source>Rings at %1. Last test call at %2: not answered.</source>
        <translation>Klingelt bei %1. Letzter Testanruf um %2: nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing for now</source>
        <translation>Im Moment nichts</translation>
    </message>
    <message>
        <source>The number’s monthly price, plus call minutes</source>
        <translation>Der Monatspreis der Nummer, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>%1 a month, plus call minutes</source>
        <translation>%1 im Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Trunk SID</source>
        <translation>Trunk-SID</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Further gateway</source>
        <comment>shares the calls with the first</comment>
        <translation>Weiteres Gateway</translation>
    </message>
    <message>
        <source>Backup gateway</source>
        <comment>takes over if the first fails</comment>
        <translation>Ersatz-Gateway</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>Alles &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Set up another</source>
        <translation>&amp;Weitere einrichten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&lt;p&gt;These values are what other people and systems may ask you for. Copy takes one of them to the clipboard.&lt;/p&gt;&lt;p&gt;Undo everything takes the line down again and puts back what was there before. A number that you bought stays yours unless you cancel it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Nach diesen Werten fragen Sie vielleicht andere Menschen und Systeme. „Kopieren“ legt einen davon in die Zwischenablage.&lt;/p&gt;&lt;p&gt;„Alles rückgängig machen“ baut die Leitung wieder ab und stellt her, was vorher da war. Eine Nummer, die Sie gekauft haben, bleibt Ihre, wenn Sie sie nicht kündigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
    <message>
        <source>Open &amp;monitor</source>
        <translation>&amp;Monitor öffnen</translation>
    </message>
    <message>
        <source>Open the monitor window</source>
        <translation>Das Monitor-Fenster öffnen</translation>
    </message>
    <message>
        <source>Callers can dial these numbers now.</source>
        <translation>Anrufer können diese Nummern jetzt wählen.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more. %1</source>
        <comment>phone numbers</comment>
        <extracomment>Under a phone number in large type; %1 is another sentence.</extracomment>
        <translation>
            <numerusform>Und %Ln weitere. %1</numerusform>
            <numerusform>Und %Ln weitere. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy numbers</source>
        <translation>Nummern &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy the %Ln phone numbers</source>
        <translation>
            <numerusform>%Ln Telefonnummer kopieren</numerusform>
            <numerusform>Die %Ln Telefonnummern kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers’ monthly prices, plus call minutes</source>
        <translation>Die Monatspreise der Nummern, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FailureDetails</name>
    <message>
        <source>D&amp;etails</source>
        <translation>Einzel&amp;heiten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>It may also be</source>
        <translation>Es kann auch sein</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Für den Support</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy everything Twilio said</source>
        <translation>Alles kopieren, was Twilio gesagt hat</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <comment>who has to act</comment>
        <translation>Wer: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FindingNotice</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a finding, and which one it is</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message numerus="yes">
        <source>Fi&amp;x all (%n)</source>
        <translation>
            <numerusform>Alle &amp;reparieren (%n)</numerusform>
            <numerusform>Alle &amp;reparieren (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>For your net&amp;work team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
    <message>
        <source>Next pro&amp;blem</source>
        <translation>Nächstes Pro&amp;blem</translation>
    </message>
    <message>
        <source>The line has no phone number yet</source>
        <translation>Die Leitung hat noch keine Telefonnummer</translation>
    </message>
    <message>
        <source>Until then nobody can call your gateway.</source>
        <translation>Bis dahin kann niemand Ihr Gateway anrufen.</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Findings</name>
    <message>
        <source>%1 → %2: %3</source>
        <extracomment>A joint of the line and its state: &quot;Phone number → Twilio trunk: not connected&quot;. In right-to-left languages the arrow points the other way.</extracomment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>&amp;Move it here</source>
        <translation>&amp;Hierher verlegen</translation>
    </message>
    <message>
        <source>&amp;Connect it again</source>
        <translation>Wieder &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>%1 &amp;hinzufügen</translation>
    </message>
    <message>
        <source>S&amp;witch it on</source>
        <translation>Ein&amp;schalten</translation>
    </message>
    <message>
        <source>Set it as a&amp;sked</source>
        <translation>&amp;Wie gewünscht einstellen</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>&amp;Neu anlegen</translation>
    </message>
    <message>
        <source>Look at the &amp;plan</source>
        <translation>&amp;Plan ansehen</translation>
    </message>
    <message>
        <source>Ch&amp;oose another number</source>
        <translation>Andere Nummer &amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message>
        <source>Change the a&amp;ddress</source>
        <translation>Adresse &amp;ändern</translation>
    </message>
    <message>
        <source>Gateway answers Twilio</source>
        <translation>Gateway antwortet Twilio</translation>
    </message>
    <message>
        <source>Gateway lets Twilio in</source>
        <translation>Gateway lässt Twilio herein</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>how a test call ended</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Correct the a&amp;ddress</source>
        <translation>A&amp;dresse berichtigen</translation>
    </message>
    <message>
        <source>S&amp;witch it off</source>
        <translation>Aus&amp;schalten</translation>
    </message>
    <message>
        <source>&amp;Put my gateway first</source>
        <translation>&amp;Mein Gateway zuerst</translation>
    </message>
    <message>
        <source>S&amp;witch to %1</source>
        <extracomment>a button; %1 is a connection: TCP, UDP or TLS</extracomment>
        <translation>&amp;Wechseln zu %1</translation>
    </message>
    <message>
        <source>Turn encryption &amp;on</source>
        <translation>Verschlüsselung ein&amp;schalten</translation>
    </message>
    <message>
        <source>Turn encryption o&amp;ff</source>
        <translation>Verschlüsselung aus&amp;schalten</translation>
    </message>
    <message>
        <source>&amp;Add a gateway</source>
        <translation>&amp;Gateway hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>It’s meant to &amp;be so</source>
        <translation>Das &amp;ist so gewollt</translation>
    </message>
    <message>
        <source>%1 → %2: Twilio is not allowed in yet</source>
        <translation>%1 → %2: Twilio wird noch nicht hereingelassen</translation>
    </message>
    <message>
        <source>&amp;Verify a caller’s number…</source>
        <translation>Nummer eines &amp;Anrufers bestätigen…</translation>
    </message>
    <message>
        <source>Your line works</source>
        <translation>Ihre Leitung funktioniert</translation>
    </message>
    <message>
        <source>Your line works, by its backup</source>
        <translation>Ihre Leitung funktioniert, der Ersatz sprang ein</translation>
    </message>
    <message>
        <source>One part of the line needs attention</source>
        <translation>Ein Teil der Leitung braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Now prove it with a call</source>
        <translation>Beweisen Sie es jetzt mit einem Anruf</translation>
    </message>
    <message>
        <source>A real call travelled all the way from the phone network to your gateway.</source>
        <translation>Ein echter Anruf ging den ganzen Weg vom Telefonnetz bis zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>A real call arrived, but your first gateway did not take it.</source>
        <translation>Ein echter Anruf kam an, aber Ihr erstes Gateway hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>The test call was answered by the web address for the case that no gateway answers.</source>
        <translation>Der Testanruf wurde von der Webadresse angenommen, die einspringt, wenn kein Gateway antwortet.</translation>
    </message>
    <message>
        <source>You hung up before the gateway answered. Place another call to be sure.</source>
        <translation>Sie haben aufgelegt, bevor das Gateway abnahm. Machen Sie noch einen Anruf, um sicher zu sein.</translation>
    </message>
    <message>
        <source>No call was seen. Check the number you dialled, then try again.</source>
        <translation>Es war kein Anruf zu sehen. Prüfen Sie die Nummer, die Sie gewählt haben, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>How the last test call ended is not known. Place another one to be sure.</source>
        <translation>Wie der letzte Testanruf endete, ist nicht bekannt. Machen Sie noch einen, um sicher zu sein.</translation>
    </message>
    <message>
        <source>The test call did not come as far as your gateway.</source>
        <translation>Der Testanruf kam nicht bis zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>The test call reached your gateway, but it was busy.</source>
        <translation>Der Testanruf hat Ihr Gateway erreicht, aber es war besetzt.</translation>
    </message>
    <message>
        <source>The test call reached your gateway, but the gateway refused it.</source>
        <translation>Der Testanruf hat Ihr Gateway erreicht, aber das Gateway hat ihn abgelehnt.</translation>
    </message>
    <message>
        <source>The test call went out, but your gateway did not answer it.</source>
        <translation>Der Testanruf ging hinaus, aber Ihr Gateway hat nicht abgenommen.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FirewallDialog</name>
    <message>
        <source>For your network team</source>
        <translation>Für Ihr Netzwerkteam</translation>
    </message>
    <message>
        <source>It is an &amp;IBM Voice Gateway</source>
        <translation>Es ist ein &amp;IBM Voice Gateway</translation>
    </message>
    <message>
        <source>Adds its settings to the message, and takes its usual ports for sound.</source>
        <translation>Fügt der Nachricht seine Einstellungen hinzu und nimmt für den Ton seine üblichen Ports.</translation>
    </message>
    <message>
        <source>&amp;Ports for sound</source>
        <translation>&amp;Ports für den Ton</translation>
    </message>
    <message>
        <source>The list is a while old: compare it with Twilio’s page first.</source>
        <translation>Die Liste ist schon etwas älter: Vergleichen Sie sie zuerst mit der Seite von Twilio.</translation>
    </message>
    <message>
        <source>What the firewall has to let in</source>
        <translation>Was die Firewall hereinlassen muss</translation>
    </message>
    <message>
        <source>Twilio’s calls come from a few networks that are known.</source>
        <translation>Die Anrufe von Twilio kommen aus wenigen bekannten Netzen.</translation>
    </message>
    <message>
        <source>Your gateway’s UDP ports, as its guide names them. Fewer are safer.</source>
        <translation>Die UDP-Ports Ihres Gateways, wie seine Anleitung sie nennt. Weniger sind sicherer.</translation>
    </message>
    <message>
        <source>Text for the network team</source>
        <translation>Text für das Netzwerkteam</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>a button</comment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Enter the first and the last port, for example %1.</source>
        <translation>Geben Sie den ersten und den letzten Port ein, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FromToDialog</name>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Welche Tage?</translation>
    </message>
    <message>
        <source>Both days are shown whole. Alerts of Twilio are kept for 30 days only, so older calls say less about why they failed.</source>
        <translation>Beide Tage werden ganz gezeigt. Twilio hebt seine Warnungen nur 30 Tage auf, deshalb ist über ältere Anrufe weniger dazu bekannt, warum sie fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Show these days</source>
        <translation>Diese &amp;Tage zeigen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FurtherGateways</name>
    <message>
        <source>More gateways</source>
        <translation>Weitere Gateways</translation>
    </message>
    <message>
        <source>Add a &amp;gateway</source>
        <comment>a button</comment>
        <translation>&amp;Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Add another gateway</source>
        <translation>Weiteres Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Twilio tries the next gateway after an error or 4 s of silence, but not when the first says it is busy or doesn’t know the number.</source>
        <translation>Nach einem Fehler oder 4 s Stille versucht Twilio das nächste Gateway, aber nicht, wenn das erste besetzt meldet oder die Nummer nicht kennt.</translation>
    </message>
    <message numerus="yes">
        <source>A trunk can have up to %n gateway(s).</source>
        <translation>
            <numerusform>Ein Trunk kann bis zu %n Gateway haben.</numerusform>
            <numerusform>Ein Trunk kann bis zu %n Gateways haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a link</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Takes over if the first fails</source>
        <translation>Springt ein, wenn das erste ausfällt</translation>
    </message>
    <message>
        <source>Shares the calls</source>
        <translation>Teilt sich die Anrufe</translation>
    </message>
    <message>
        <source>What %1 does</source>
        <translation>Was %1 tut</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayFields</name>
    <message>
        <source>port %1, %2</source>
        <extracomment>Beside a gateway&apos;s address: &quot;port 5060, TCP&quot;</extracomment>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Adresse des Gateways</translation>
    </message>
    <message>
        <source>203.0.113.10 or voice.example.com</source>
        <translation>203.0.113.10 oder voice.example.com</translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <comment>a button</comment>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Paste a gateway address</source>
        <translation>Adresse eines Gateways einfügen</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>T&amp;CP</source>
        <translation>T&amp;CP</translation>
    </message>
    <message>
        <source>recommended</source>
        <comment>behind TCP</comment>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>&amp;UDP</source>
        <translation>&amp;UDP</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>How do I find the public address?</source>
        <comment>a button</comment>
        <translation>Wie finde ich die öffentliche Adresse?</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>a button</comment>
        <translation>Trotzdem benutzen</translation>
    </message>
    <message>
        <source>Switch to TLS</source>
        <comment>a button</comment>
        <translation>Zu TLS wechseln</translation>
    </message>
    <message>
        <source>Enter the address first</source>
        <translation>Geben Sie zuerst die Adresse ein</translation>
    </message>
    <message>
        <source>Enter the port first</source>
        <translation>Geben Sie zuerst den Port ein</translation>
    </message>
    <message>
        <source>Enter a public address first</source>
        <translation>Geben Sie zuerst eine öffentliche Adresse ein</translation>
    </message>
    <message>
        <source>Switch to TLS first</source>
        <translation>Wechseln Sie zuerst zu TLS</translation>
    </message>
    <message>
        <source>This address means “this computer”</source>
        <translation>Diese Adresse bedeutet „dieser Computer“</translation>
    </message>
    <message>
        <source>Twilio can’t use it. Enter the public address of your gateway.</source>
        <translation>Twilio kann sie nicht benutzen. Geben Sie die öffentliche Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Twilio can’t reach this address</source>
        <translation>Twilio kann diese Adresse nicht erreichen</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude. Geben Sie die öffentliche Adresse Ihres Gateways ein. Wer sich um Ihr Netzwerk kümmert, kennt sie.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch</translation>
    </message>
    <message>
        <source>No call will arrive there. Enter the real address of your gateway.</source>
        <translation>Dort kommt kein Anruf an. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets. Choose TCP unless your gateway only has UDP.</source>
        <translation>UDP kann Anrufe verlieren. Nachrichten von Twilio können größer als 1.500 Byte sein, und viele Netzwerke verwerfen große UDP-Pakete. Wählen Sie TCP, außer wenn Ihr Gateway nur UDP kann.</translation>
    </message>
    <message>
        <source>Your gateway needs a certificate that Twilio trusts.</source>
        <translation>Ihr Gateway braucht ein Zertifikat, dem Twilio vertraut.</translation>
    </message>
    <message>
        <source>No gateway address found in what you pasted.</source>
        <translation>In dem, was Sie eingefügt haben, war keine Gateway-Adresse zu finden.</translation>
    </message>
    <message>
        <source>Recognised: %1, port %2, %3.</source>
        <translation>Erkannt: %1, Port %2, %3.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Welches davon?</translation>
    </message>
    <message>
        <source>address not listed</source>
        <translation>Adresse nicht aufgeführt</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <comment>address, port, TCP</comment>
        <translation>%1, Port %2, %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a container, address</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Choose another product first</source>
        <translation>Wählen Sie zuerst ein anderes Produkt</translation>
    </message>
    <message>
        <source>Fill in “%1” first</source>
        <translation>Füllen Sie zuerst „%1“ aus</translation>
    </message>
    <message>
        <source>Choose another connection first</source>
        <translation>Wählen Sie zuerst eine andere Verbindung</translation>
    </message>
    <message>
        <source>Look at “%1”.</source>
        <translation>Sehen Sie sich „%1“ an.</translation>
    </message>
    <message>
        <source>You can also paste a SIP address, or the output of &lt;code&gt;docker ps&lt;/code&gt;, &lt;code&gt;kubectl get svc&lt;/code&gt; or &lt;code&gt;cf ic ps&lt;/code&gt;.</source>
        <translation>Sie können auch eine SIP-Adresse einfügen oder die Ausgabe von &lt;code&gt;docker ps&lt;/code&gt;, &lt;code&gt;kubectl get svc&lt;/code&gt; oder &lt;code&gt;cf ic ps&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>%1 takes only %2.</source>
        <comment>a product, TCP</comment>
        <translation>%1 nimmt nur %2 an.</translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets.</source>
        <translation>UDP kann Anrufe verlieren. Nachrichten von Twilio können größer als 1.500 Byte sein, und viele Netzwerke verwerfen große UDP-Pakete.</translation>
    </message>
    <message>
        <source>“Encrypt calls” is on, so Twilio uses TLS for every gateway, and encrypts the sound, too (SRTP).</source>
        <translation>„Anrufe verschlüsseln“ ist an, deshalb benutzt Twilio TLS für jedes Gateway und verschlüsselt auch den Ton (SRTP).</translation>
    </message>
    <message>
        <source>The sound is encrypted only with “Encrypt calls” on page Trunk.</source>
        <translation>Der Ton wird nur mit „Anrufe verschlüsseln“ auf der Seite „Trunk“ verschlüsselt.</translation>
    </message>
    <message>
        <source>TCP carries Twilio’s messages whole, also those larger than 1,500 bytes.</source>
        <translation>TCP überträgt Nachrichten von Twilio ganz, auch solche über 1.500 Byte.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayPage</name>
    <message>
        <source>United States, East (Ashburn)</source>
        <translation>Vereinigte Staaten, Osten (Ashburn)</translation>
    </message>
    <message>
        <source>United States, West (Umatilla)</source>
        <translation>Vereinigte Staaten, Westen (Umatilla)</translation>
    </message>
    <message>
        <source>Ireland (Dublin)</source>
        <translation>Irland (Dublin)</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>Deutschland (Frankfurt)</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>Japan (Tokio)</translation>
    </message>
    <message>
        <source>Brazil (São Paulo)</source>
        <translation>Brasilien (São Paulo)</translation>
    </message>
    <message>
        <source>Australia (Sydney)</source>
        <translation>Australien (Sydney)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Where is your gateway?</source>
        <translation>Wo steht Ihr Gateway?</translation>
    </message>
    <message>
        <source>The gateway is the computer that answers. Twilio sends every call to this address.</source>
        <translation>Das Gateway ist der Rechner, der die Anrufe annimmt. Twilio leitet jeden Anruf an diese Adresse weiter.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <comment>a button</comment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the SIP address</source>
        <translation>Die SIP-Adresse kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <comment>heading over settings that are rarely needed</comment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Twilio’s location, name before @</source>
        <translation>Standort bei Twilio, Name vor dem @</translation>
    </message>
    <message>
        <source>Twilio locat&amp;ion</source>
        <translation>&amp;Standort bei Twilio</translation>
    </message>
    <message>
        <source>Where Twilio sends the calls from.</source>
        <translation>Von wo Twilio die Anrufe sendet.</translation>
    </message>
    <message>
        <source>Na&amp;me before @</source>
        <translation>Na&amp;me vor dem @</translation>
    </message>
    <message>
        <source>Only if your product asks for it; then it is the same for all numbers of the trunk.</source>
        <translation>Nur wenn Ihr Produkt danach fragt; er gilt dann für alle Nummern des Trunks.</translation>
    </message>
    <message>
        <source>Automatic (recommended)</source>
        <translation>Automatisch (empfohlen)</translation>
    </message>
    <message>
        <source>Twilio will call</source>
        <translation>Twilio ruft an</translation>
    </message>
    <message>
        <source>Correct the name before @ first</source>
        <translation>Berichtigen Sie zuerst den Namen vor dem @</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Decide about the old gateways first</source>
        <translation>Entscheiden Sie zuerst über die alten Gateways</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>Die Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;How do I find the public address?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;It is the address under which the internet sees your gateway, not the one it has inside your building. The person who looks after your network knows it. In a cloud it is called public or external IP.&lt;/p&gt;&lt;p&gt;Addresses that start with 10., 192.168. or 172.16. to 172.31. work only inside.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Directly, or through a session border controller?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Directly, when the gateway stands in a cloud or outside your company network. Through your SBC, when the gateway is inside it – then enter the SBC’s address.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Which connection?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP, unless your gateway’s guide says otherwise. Twilio’s messages can be larger than the 1,500 bytes that fit into one packet. TCP carries them whole; over UDP they travel in pieces, which many networks drop.&lt;/p&gt;&lt;p&gt;TLS encrypts the call set-up, usually on port 5061, and needs a certificate. With “Encrypt calls” on page Trunk Twilio uses TLS for every gateway of the trunk, whatever its address says, and encrypts the sound, too (SRTP, only AES_CM_128_HMAC_SHA1_80). Both belong together: with one of them alone calls fail or are silent.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Several gateways&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Those that take over have a higher priority number and are called one after the other; those that share have the same priority and the same weight as the first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Wie finde ich die öffentliche Adresse?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Es ist die Adresse, unter der das Internet Ihr Gateway sieht, nicht die in Ihrem Gebäude. Wer sich um Ihr Netzwerk kümmert, kennt sie. In einer Cloud heißt sie öffentliche oder externe IP.&lt;/p&gt;&lt;p&gt;Adressen, die mit 10., 192.168. oder 172.16. bis 172.31. beginnen, funktionieren nur innen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Direkt oder über einen Session Border Controller?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Direkt, wenn das Gateway in einer Cloud oder außerhalb Ihres Firmennetzes steht. Über Ihren SBC, wenn das Gateway darin steht – geben Sie dann die Adresse des SBC ein.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Welche Verbindung?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;TCP, wenn die Anleitung Ihres Gateways nichts anderes sagt. Nachrichten von Twilio können größer sein als die 1.500 Byte, die in ein Paket passen. TCP überträgt sie ganz; über UDP reisen sie in Stücken, die viele Netzwerke verwerfen.&lt;/p&gt;&lt;p&gt;TLS verschlüsselt den Rufaufbau, meist auf Port 5061, und braucht ein Zertifikat. Mit „Anrufe verschlüsseln“ auf der Seite „Trunk“ benutzt Twilio TLS für jedes Gateway des Trunks, was auch immer in dessen Adresse steht, und verschlüsselt auch den Ton (SRTP, nur AES_CM_128_HMAC_SHA1_80). Beides gehört zusammen: Mit nur einem davon scheitern Anrufe oder bleiben stumm.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Mehrere Gateways&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Gateways, die einspringen, haben eine höhere Prioritätszahl und werden nacheinander angerufen; Gateways, die sich die Anrufe teilen, haben dieselbe Priorität und dasselbe Gewicht wie das erste.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>G&amp;o on anyway</source>
        <translation>&amp;Trotzdem weiter</translation>
    </message>
    <message>
        <source>For your networ&amp;k team…</source>
        <translation>Für Ihr N&amp;etzwerkteam…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestCard</name>
    <message>
        <source>What was t&amp;ried</source>
        <translation>Was ve&amp;rsucht wurde</translation>
    </message>
    <message>
        <source>Calls the gateway for your number and hangs up at once</source>
        <translation>Ruft das Gateway für Ihre Nummer an und legt gleich wieder auf</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <comment>ends the test of the gateway</comment>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>S&amp;witch to %1</source>
        <translation>&amp;Wechseln zu %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a part of the test and what came of it: &quot;SIP answer: 200 OK&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>Re&amp;hearsal call</source>
        <translation>Probe&amp;anruf</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayTestLine</name>
    <message>
        <source>It answered in %1 ms</source>
        <translation>Antwort nach %1 ms</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Test an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Test the gateway</source>
        <translation>Gateway &amp;testen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Guide</name>
    <message>
        <source>Trunk or SBC? A short guide</source>
        <translation>Trunk oder SBC? Eine kurze Anleitung</translation>
    </message>
    <message>
        <source>Trunk, SBC and providers</source>
        <translation>Trunk, SBC und Anbieter</translation>
    </message>
    <message>
        <source>Directly, or through a session border controller?</source>
        <translation>Direkt oder über einen Session Border Controller?</translation>
    </message>
    <message>
        <source>Directly, when the gateway stands in a cloud or otherwise outside your company network, and to try things out quickly. Any cloud will do, and so will Docker, Kubernetes or a computer of your own.</source>
        <translation>Direkt, wenn das Gateway in einer Cloud oder sonst außerhalb Ihres Firmennetzes steht, und um schnell etwas auszuprobieren. Jede Cloud ist geeignet, ebenso Docker, Kubernetes oder ein eigener Rechner.</translation>
    </message>
    <message>
        <source>Through your session border controller (SBC), when the gateway is inside the company network. Then enter the SBC’s address, and let the SBC pass the calls on to the gateway. An SBC is also what sends a copy of a call to a program that listens while people talk (SIPREC).</source>
        <translation>Über Ihren Session Border Controller (SBC), wenn das Gateway im Firmennetz steht. Geben Sie dann die Adresse des SBC ein und lassen Sie den SBC die Anrufe an das Gateway leiten. Ein SBC sendet auch die Kopie eines Anrufs an ein Programm, das zuhört, während Menschen sprechen (SIPREC).</translation>
    </message>
    <message>
        <source>Passing a caller on to a person</source>
        <translation>Einen Anrufer an einen Menschen weitergeben</translation>
    </message>
    <message>
        <source>Older guides say that Twilio’s trunks can’t do this (SIP REFER), so that it takes an SBC. They can, since 2018: choose “Call transfer” in the advanced settings of the trunk. Twilio charges the second call, too.</source>
        <translation>In älteren Anleitungen steht, dass Trunks von Twilio das nicht können (SIP REFER) und dass es deshalb einen SBC braucht. Seit 2018 können sie es: Wählen Sie „Anrufweitergabe“ in den erweiterten Einstellungen des Trunks. Twilio berechnet auch den zweiten Anruf.</translation>
    </message>
    <message>
        <source>To pass calls on to phone numbers, choose “To SIP addresses and phone numbers”. The gateway then has to name the number as %1; Twilio refuses it as a SIP address.</source>
        <translation>Um Anrufe an Telefonnummern weiterzugeben, wählen Sie „An SIP-Adressen und Telefonnummern“. Das Gateway muss die Nummer dann als %1 nennen; als SIP-Adresse lehnt Twilio sie ab.</translation>
    </message>
    <message>
        <source>Twilio on call transfer</source>
        <translation>Twilio über Anrufweitergabe</translation>
    </message>
    <message>
        <source>Other providers than Twilio</source>
        <translation>Andere Anbieter als Twilio</translation>
    </message>
    <message>
        <source>Any provider of SIP trunks will do. Makers of voice gateways have named Tata Communications, Vonage, AT&amp;T, IntelePeer, Genesys, Five9 and Voximplant, for example. “I don’t use Twilio” on the first page lists what to ask them for.</source>
        <translation>Jeder Anbieter von SIP-Trunks ist geeignet. Hersteller von Voice-Gateways haben zum Beispiel Tata Communications, Vonage, AT&amp;T, IntelePeer, Genesys, Five9 und Voximplant genannt. „Ich benutze Twilio nicht“ auf der ersten Seite listet auf, worum Sie den Anbieter bitten.</translation>
    </message>
    <message>
        <source>When a call doesn’t arrive</source>
        <translation>Wenn ein Anruf nicht ankommt</translation>
    </message>
    <message>
        <source>Twilio’s call log is not everything: a call that finds no gateway address, or one that doesn’t exist, is missing there. It only shows up among Twilio’s alerts, so look at both.</source>
        <translation>Im Anrufprotokoll von Twilio steht nicht alles: Ein Anruf, der keine Gateway-Adresse findet oder nur eine, die es nicht gibt, fehlt dort. Er erscheint nur unter den Warnungen von Twilio, sehen Sie also an beiden Stellen nach.</translation>
    </message>
    <message>
        <source>Twilio on SIP trunks</source>
        <translation>Twilio über SIP-Trunks</translation>
    </message>
    <message>
        <source>The gateway asks for it with a REFER that names the target under “Refer-To”. It can’t talk to the person first, emergency numbers can’t be called, and the country has to be allowed under Voice, Geo permissions, in Twilio.</source>
        <translation>Das Gateway bittet darum mit einem REFER, der das Ziel unter „Refer-To“ nennt. Es kann nicht vorher mit dem Menschen sprechen, Notrufnummern können nicht angerufen werden, und das Land muss bei Twilio unter Voice, Geo permissions, erlaubt sein.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::KeyWords</name>
    <message>
        <source>Signed in with a Main API key. It may do everything.</source>
        <translation>Angemeldet mit einem API-Schlüssel der Art Main. Er darf alles.</translation>
    </message>
    <message>
        <source>Signed in with a Standard API key. It may do everything but look at the account itself.</source>
        <translation>Angemeldet mit einem API-Schlüssel der Art Standard. Er darf alles, nur nicht das Konto selbst ansehen.</translation>
    </message>
    <message>
        <source>Signed in with a Restricted API key.</source>
        <translation>Angemeldet mit einem API-Schlüssel der Art Restricted.</translation>
    </message>
    <message>
        <source>This key can’t see trunks, so it can’t set up a line.</source>
        <translation>Dieser Schlüssel sieht keine Trunks und kann deshalb keine Leitung einrichten.</translation>
    </message>
    <message>
        <source>This key can’t see phone numbers, so it can neither use nor buy one.</source>
        <translation>Dieser Schlüssel sieht keine Telefonnummern und kann deshalb weder eine benutzen noch eine kaufen.</translation>
    </message>
    <message>
        <source>This key can’t search for new numbers.</source>
        <translation>Dieser Schlüssel kann nicht nach neuen Nummern suchen.</translation>
    </message>
    <message>
        <source>This key can’t see addresses, which some countries ask for.</source>
        <translation>Dieser Schlüssel sieht keine Adressen, die manche Länder verlangen.</translation>
    </message>
    <message>
        <source>This key can’t see prices, so you are asked to agree without an amount.</source>
        <translation>Dieser Schlüssel sieht keine Preise, deshalb werden Sie um Zustimmung ohne einen Betrag gebeten.</translation>
    </message>
    <message>
        <source>This key can’t see calls, so it can’t place a test call.</source>
        <translation>Dieser Schlüssel sieht keine Anrufe und kann deshalb keinen Testanruf machen.</translation>
    </message>
    <message>
        <source>This key can’t see why calls failed.</source>
        <translation>Dieser Schlüssel sieht nicht, warum Anrufe fehlgeschlagen sind.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorBar</name>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>Welche Anrufe</translation>
    </message>
    <message>
        <source>Search numbers</source>
        <translation>Nummern suchen</translation>
    </message>
    <message>
        <source>&amp;Check the line</source>
        <translation>Leitung &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export the shown calls as CSV</source>
        <translation>Die gezeigten Anrufe als CSV exportieren</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one day to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From – to…</source>
        <comment>opens a dialog with two days</comment>
        <translation>Von – bis…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>calls</comment>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>calls</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>From the gateway</source>
        <comment>calls that the gateway placed</comment>
        <translation>Vom Gateway</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorEmpty</name>
    <message>
        <source>Place a &amp;test call</source>
        <translation>&amp;Testanruf machen</translation>
    </message>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
    <message>
        <source>Show a &amp;longer time</source>
        <translation>&amp;Längeren Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Show a&amp;ll calls</source>
        <translation>Alle Anrufe ze&amp;igen</translation>
    </message>
    <message>
        <source>Clear se&amp;arch</source>
        <translation>&amp;Suche leeren</translation>
    </message>
    <message>
        <source>The line is open, but nobody has called yet</source>
        <translation>Die Leitung ist offen, aber noch hat niemand angerufen</translation>
    </message>
    <message>
        <source>Dial %1 from any phone. The call shows up here within a minute.</source>
        <translation>Wählen Sie %1 von einem beliebigen Telefon. Der Anruf erscheint hier innerhalb einer Minute.</translation>
    </message>
    <message>
        <source>This trunk has no phone number</source>
        <translation>Dieser Trunk hat keine Telefonnummer</translation>
    </message>
    <message>
        <source>Add one to receive calls.</source>
        <translation>Fügen Sie eine hinzu, um Anrufe zu bekommen.</translation>
    </message>
    <message>
        <source>No calls match what you chose</source>
        <translation>Keine Anrufe passen zu Ihrer Auswahl</translation>
    </message>
    <message>
        <source>No calls match “%1”.</source>
        <translation>Keine Anrufe passen zu „%1“.</translation>
    </message>
    <message>
        <source>This account has no trunk yet</source>
        <translation>Dieses Konto hat noch keinen Trunk</translation>
    </message>
    <message>
        <source>Set up a line first. Its calls are shown here.</source>
        <translation>Richten Sie zuerst eine Leitung ein. Deren Anrufe werden hier gezeigt.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorFigures</name>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>answered (%1 %)</source>
        <translation>angenommen (%1 %)</translation>
    </message>
    <message>
        <source>failed, %1 today</source>
        <translation>fehlgeschlagen, %1 heute</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>usual length</source>
        <translation>übliche Dauer</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>Refresh e&amp;very %n s</source>
        <translation>
            <numerusform>Alle %n s a&amp;ktualisieren</numerusform>
            <numerusform>Alle %n s a&amp;ktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tell me when calls fail</source>
        <translation>&amp;Melden, wenn Anrufe fehlschlagen</translation>
    </message>
    <message>
        <source>&amp;Ask the gateway every 5 minutes whether it answers</source>
        <translation>Das &amp;Gateway alle 5 Minuten fragen, ob es antwortet</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Show days as a table</source>
        <translation>&amp;Tage als Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;ussehen</translation>
    </message>
    <message>
        <source>Same as the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>System &amp;colours</source>
        <translation>System&amp;farben</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>&amp;About Trunkline</source>
        <translation>Ü&amp;ber Trunkline</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorNotices</name>
    <message>
        <source>&amp;Sign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>Noch einmal an&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Show these calls</source>
        <translation>Diese Anru&amp;fe zeigen</translation>
    </message>
    <message>
        <source>What you see is from before.</source>
        <translation>Was Sie sehen, ist der Stand von vorher.</translation>
    </message>
    <message>
        <source>Sign in to Twilio to see the calls.</source>
        <translation>Melden Sie sich bei Twilio an, um die Anrufe zu sehen.</translation>
    </message>
    <message>
        <source>Twilio no longer accepts the codes</source>
        <translation>Twilio nimmt die Codes nicht mehr an</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Show the c&amp;hange</source>
        <translation>Änderun&amp;g zeigen</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Noch einmal &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed since %1 today</source>
        <translation>
            <numerusform>%n Anruf ist heute seit %1 fehlgeschlagen</numerusform>
            <numerusform>%n Anrufe sind heute seit %1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed since %1</source>
        <translation>
            <numerusform>%n Anruf ist seit %1 fehlgeschlagen</numerusform>
            <numerusform>%n Anrufe sind seit %1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>All for one reason: %1.</source>
        <comment>what happened, as it stands in the table</comment>
        <translation>Alle aus demselben Grund: %1.</translation>
    </message>
    <message numerus="yes">
        <source>For %n reason(s).</source>
        <translation>
            <numerusform>Aus %n Grund.</numerusform>
            <numerusform>Aus %n Gründen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorStatus</name>
    <message numerus="yes">
        <source>Refresh every %n s</source>
        <translation>
            <numerusform>Alle %n s aktualisieren</numerusform>
            <numerusform>Alle %n s aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>name of a time zone</comment>
        <translation>Zeiten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) so far</source>
        <translation>
            <numerusform>Bisher %n Anruf</numerusform>
            <numerusform>Bisher %n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline – shown as of %1. Trying again in %2 s.</source>
        <translation>Offline – Stand von %1. Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>Offline. Trying again in %1 s.</source>
        <translation>Offline. Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Loading calls…</source>
        <translation>Anrufe werden geladen…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>a time</comment>
        <translation>Aktualisiert um %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::MonitorWindow</name>
    <message>
        <source>Only %1</source>
        <comment>a day</comment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only %1 – %2</source>
        <comment>from one day to another</comment>
        <translation>Nur %1 – %2</translation>
    </message>
    <message>
        <source>Only failed calls since %1</source>
        <comment>when</comment>
        <translation>Nur fehlgeschlagene Anrufe seit %1</translation>
    </message>
    <message>
        <source>Testing the gateway…</source>
        <translation>Das Gateway wird getestet…</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>The calls were not saved</source>
        <translation>Die Anrufe wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Calls of %1, %2 to %3</source>
        <translation>Anrufe von %1, %2 bis %3</translation>
    </message>
    <message>
        <source>The calls were not printed</source>
        <translation>Die Anrufe wurden nicht gedruckt</translation>
    </message>
    <message>
        <source>Check the printer and print again.</source>
        <translation>Prüfen Sie den Drucker und drucken Sie noch einmal.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>What you see here</source>
        <translation>Was Sie hier sehen</translation>
    </message>
    <message>
        <source>All calls to this trunk, as Twilio has them. A call that is still going on may show up only when it is over. A call that found no gateway address is in no list of Twilio’s; Trunkline knows of it from Twilio’s alerts.

Choose a call to read why it failed and what to do. In the chart, the arrow keys go from day to day, and Enter shows only that day.</source>
        <translation>Alle Anrufe an diesen Trunk, wie sie bei Twilio stehen. Ein Anruf, der noch läuft, erscheint vielleicht erst, wenn er vorbei ist. Ein Anruf, der keine Gateway-Adresse fand, steht in keiner Liste von Twilio; Trunkline weiß von ihm aus den Warnungen von Twilio.

Wählen Sie einen Anruf, um zu lesen, warum er fehlgeschlagen ist und was zu tun ist. Im Diagramm gehen die Pfeiltasten von Tag zu Tag, und die Eingabetaste zeigt nur diesen Tag.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Someone changed where calls are sent</source>
        <translation>Jemand hat geändert, wohin Anrufe geleitet werden</translation>
    </message>
    <message>
        <source>Check and &amp;repair the line</source>
        <translation>Leitung prüfen und &amp;reparieren</translation>
    </message>
    <message>
        <source>There is no trunk called “%1”</source>
        <translation>Es gibt keinen Trunk namens „%1“</translation>
    </message>
    <message>
        <source>Choose one of the trunks of this account.</source>
        <translation>Wählen Sie einen der Trunks dieses Kontos.</translation>
    </message>
    <message>
        <source>Calls fail on %1</source>
        <translation>Anrufe auf %1 schlagen fehl</translation>
    </message>
    <message>
        <source>Trunkline watches the calls of %1</source>
        <translation>Trunkline beobachtet die Anrufe von %1</translation>
    </message>
    <message>
        <source>Monitor – Trunkline – practice</source>
        <translation>Monitor – Trunkline – Übung</translation>
    </message>
    <message>
        <source>Monitor – Trunkline</source>
        <translation>Monitor – Trunkline</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Offline. Trying again in %1 s.</source>
        <translation>Offline. Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>Prüfung bei Twilio…</translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s), %1 failed</source>
        <translation>
            <numerusform>%n neuer Anruf, %1 fehlgeschlagen</numerusform>
            <numerusform>%n neue Anrufe, %1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new call(s)</source>
        <translation>
            <numerusform>%n neuer Anruf</numerusform>
            <numerusform>%n neue Anrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NetworkDialog</name>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>&amp;Same as the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>Usually right.</source>
        <translation>Meistens richtig.</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>&amp;Kein Proxy</translation>
    </message>
    <message>
        <source>Connects directly.</source>
        <translation>Verbindet sich direkt.</translation>
    </message>
    <message>
        <source>This &amp;proxy</source>
        <translation>Dieser &amp;Proxy</translation>
    </message>
    <message>
        <source>Your network team knows these values.</source>
        <translation>Ihr Netzwerkteam kennt diese Werte.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>How does this computer reach the internet?</source>
        <translation>Wie kommt dieser Computer ins Internet?</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Used until you close Trunkline, and not kept.</source>
        <translation>Gilt, bis Sie Trunkline schließen, und wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>As entered before</source>
        <translation>Wie vorher eingegeben</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>Diese Einstellungen &amp;benutzen</translation>
    </message>
    <message>
        <source>&amp;Leave as it was</source>
        <translation>So &amp;lassen, wie es war</translation>
    </message>
    <message>
        <source>Enter the address of the proxy.</source>
        <translation>Geben Sie die Adresse des Proxys ein.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NewNumberTab</name>
    <message>
        <source>Looking for numbers…</source>
        <translation>Nummern werden gesucht…</translation>
    </message>
    <message>
        <source>Numbers you can get</source>
        <translation>Nummern, die Sie bekommen können</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show more</source>
        <comment>a button</comment>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Search the whole country</source>
        <comment>a button</comment>
        <translation>Im ganzen Land suchen</translation>
    </message>
    <message>
        <source>A trial account can have one number</source>
        <translation>Ein Testkonto kann eine Nummer haben</translation>
    </message>
    <message>
        <source>Use the number you have, or upgrade the account.</source>
        <translation>Benutzen Sie die vorhandene Nummer oder stufen Sie das Konto hoch.</translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation>Zuerst das Konto hochstufen</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>No numbers in %1 right now</source>
        <translation>Im Moment keine Nummern in %1</translation>
    </message>
    <message>
        <source>No numbers with “%1” in %2 right now</source>
        <translation>Im Moment keine Nummern mit „%1“ in %2</translation>
    </message>
    <message>
        <source>Try another type or another country.</source>
        <translation>Versuchen Sie eine andere Art oder ein anderes Land.</translation>
    </message>
    <message>
        <source>Try fewer digits or another town.</source>
        <translation>Versuchen Sie weniger Ziffern oder einen anderen Ort.</translation>
    </message>
    <message>
        <source>This account may not buy numbers in %1</source>
        <translation>Dieses Konto darf in %1 keine Nummern kaufen</translation>
    </message>
    <message>
        <source>Choose another country, or ask Twilio.</source>
        <translation>Wählen Sie ein anderes Land oder fragen Sie Twilio.</translation>
    </message>
    <message>
        <source>Prices come from your account’s price list. Nothing is bought before you agree on the Review page.</source>
        <translation>Die Preise stammen aus der Preisliste Ihres Kontos. Nichts wird gekauft, bevor Sie auf der Seite „Zusammenfassung“ zustimmen.</translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for these numbers.</source>
        <translation>Twilio braucht für diese Nummern eine Adresse in %1.</translation>
    </message>
    <message>
        <source>Toll-free numbers in %1 need no address.</source>
        <translation>Gebührenfreie Nummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Mobile numbers in %1 need no address.</source>
        <translation>Mobilnummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>National numbers in %1 need no address.</source>
        <translation>Nationale Nummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Local numbers in %1 need no address.</source>
        <translation>Ortsnummern in %1 brauchen keine Adresse.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add this number</source>
        <translation>Diese Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Buy seve&amp;ral numbers</source>
        <translation>&amp;Mehrere Nummern kaufen</translation>
    </message>
    <message>
        <source>Add t&amp;his number</source>
        <comment>a button: to the list of numbers to buy</comment>
        <translation>&amp;Diese Nummer hinzufügen</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Fügen Sie eine Nummer hinzu</translation>
    </message>
    <message>
        <source>This key can’t search for new numbers</source>
        <translation>Dieser Schlüssel kann nicht nach neuen Nummern suchen</translation>
    </message>
    <message>
        <source>Go back and use another key or the Auth Token, or choose a number you own.</source>
        <translation>Gehen Sie zurück und benutzen Sie einen anderen Schlüssel oder den Auth Token, oder wählen Sie eine eigene Nummer.</translation>
    </message>
    <message>
        <source>Twilio sells no such numbers in %1</source>
        <translation>Solche Nummern verkauft Twilio in %1 nicht</translation>
    </message>
    <message>
        <source>Choose another type or another country.</source>
        <translation>Wählen Sie eine andere Art oder ein anderes Land.</translation>
    </message>
    <message>
        <source>A trial account can’t buy numbers</source>
        <translation>Ein Testkonto kann keine Nummern kaufen</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, or use a number you own.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch oder benutzen Sie eine eigene Nummer.</translation>
    </message>
    <message>
        <source>Twilio needs an address outside %1 for these numbers.</source>
        <translation>Twilio braucht für diese Nummern eine Adresse außerhalb von %1.</translation>
    </message>
    <message>
        <source>Twilio needs an address for these numbers. It may be in any country.</source>
        <translation>Twilio braucht für diese Nummern eine Adresse. Sie darf in jedem Land sein.</translation>
    </message>
    <message>
        <source>Twilio needs an address for some of these numbers.</source>
        <translation>Twilio braucht für manche dieser Nummern eine Adresse.</translation>
    </message>
    <message>
        <source>Callers pay nothing for a toll-free number: you pay more for each minute. It can’t be called from every country.</source>
        <translation>Für eine gebührenfreie Nummer zahlen Anrufer nichts: Sie zahlen dafür mehr pro Minute. Man kann sie nicht aus jedem Land anrufen.</translation>
    </message>
    <message>
        <source>Callers may pay more for a call to a mobile number than to a local one.</source>
        <translation>Für einen Anruf an eine Mobilnummer zahlen Anrufer vielleicht mehr als für einen an eine Ortsnummer.</translation>
    </message>
    <message>
        <source>A national number belongs to the whole country and to no town.</source>
        <translation>Eine nationale Nummer gehört zum ganzen Land und zu keinem Ort.</translation>
    </message>
    <message>
        <source>Each minute of a call costs %1.</source>
        <translation>Jede Gesprächsminute kostet %1.</translation>
    </message>
    <message>
        <source>“New at Twilio” marks numbers that Twilio has sold for a short time only. Not every phone company may reach them yet.</source>
        <translation>„Neu bei Twilio“ kennzeichnet Nummern, die Twilio erst seit Kurzem verkauft. Vielleicht erreicht sie noch nicht jede Telefongesellschaft.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberBasket</name>
    <message>
        <source>No number chosen yet – all that you add ring at the same gateway</source>
        <translation>Noch keine Nummer gewählt – alle, die Sie hinzufügen, klingeln beim selben Gateway</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen</source>
        <translation>
            <numerusform>%n Nummer gewählt</numerusform>
            <numerusform>%n Nummern gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month and what the others cost</source>
        <translation>
            <numerusform>%n Nummer gewählt, %1 im Monat und was die übrigen kosten</numerusform>
            <numerusform>%n Nummern gewählt, %1 im Monat und was die übrigen kosten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) chosen, %1 a month</source>
        <translation>
            <numerusform>%n Nummer gewählt, %1 im Monat</numerusform>
            <numerusform>%n Nummern gewählt, %1 im Monat</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberConditions</name>
    <message>
        <source>Open Twilio</source>
        <comment>a button</comment>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>a button</comment>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <comment>a button</comment>
        <translation>Adresse hinzufügen…</translation>
    </message>
    <message>
        <source>Address &amp;for this number</source>
        <translation>Adresse &amp;für diese Nummer</translation>
    </message>
    <message>
        <source>Doc&amp;uments for this number</source>
        <translation>&amp;Unterlagen für diese Nummer</translation>
    </message>
    <message>
        <source>Twilio must check documents first</source>
        <translation>Twilio muss zuerst Unterlagen prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Choose an address</source>
        <translation>Wählen Sie eine Adresse</translation>
    </message>
    <message>
        <source>Add an address first</source>
        <translation>Fügen Sie zuerst eine Adresse hinzu</translation>
    </message>
    <message>
        <source>Twilio must check documents before you get a number in %1</source>
        <translation>Twilio muss Unterlagen prüfen, bevor Sie eine Nummer in %1 bekommen</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio, under Regulatory Compliance. “Save and close” keeps this set-up: come back when they are approved, and choose the number here.</source>
        <translation>Das dauert Tage und geschieht bei Twilio unter „Regulatory Compliance“. „Speichern und schließen“ bewahrt diese Einrichtung auf: Kommen Sie wieder, wenn die Unterlagen genehmigt sind, und wählen Sie die Nummer hier.</translation>
    </message>
    <message>
        <source>These documents are approved for the time being</source>
        <translation>Diese Unterlagen sind vorläufig genehmigt</translation>
    </message>
    <message>
        <source>Twilio is still checking them. The number can be used at once; without a final approval it is lost after %1.</source>
        <translation>Twilio prüft sie noch. Die Nummer kann sofort benutzt werden; ohne endgültige Genehmigung geht sie nach diesem Datum verloren: %1.</translation>
    </message>
    <message>
        <source>Twilio is still checking them. The number can be used at once; without a final approval it is lost.</source>
        <translation>Twilio prüft sie noch. Die Nummer kann sofort benutzt werden; ohne endgültige Genehmigung geht sie verloren.</translation>
    </message>
    <message>
        <source>Add an address…</source>
        <comment>the last choice of a list</comment>
        <translation>Adresse hinzufügen…</translation>
    </message>
    <message>
        <source>The addresses didn’t load</source>
        <translation>Die Adressen wurden nicht geladen</translation>
    </message>
    <message>
        <source>Your account has no address outside %1 yet</source>
        <translation>Ihr Konto hat noch keine Adresse außerhalb von %1</translation>
    </message>
    <message>
        <source>Your account has no address in %1 yet</source>
        <translation>Ihr Konto hat noch keine Adresse in %1</translation>
    </message>
    <message>
        <source>Your account has no address yet</source>
        <translation>Ihr Konto hat noch keine Adresse</translation>
    </message>
    <message>
        <source>Add one here, or choose another number. “Save and close” keeps this set-up while you look for the papers.</source>
        <translation>Fügen Sie hier eine hinzu oder wählen Sie eine andere Nummer. „Speichern und schließen“ bewahrt diese Einrichtung auf, während Sie die Papiere suchen.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberListDialog</name>
    <message>
        <source>Paste a list</source>
        <translation>Liste einfügen</translation>
    </message>
    <message>
        <source>Which numbers?</source>
        <translation>Welche Nummern?</translation>
    </message>
    <message>
        <source>Paste them here, or open a file. Any spelling will do, one or more on a line; a table with other columns, too.</source>
        <translation>Fügen Sie sie hier ein oder öffnen Sie eine Datei. Jede Schreibweise ist geeignet, eine oder mehrere pro Zeile; auch eine Tabelle mit anderen Spalten.</translation>
    </message>
    <message>
        <source>List of phone numbers</source>
        <translation>Liste von Telefonnummern</translation>
    </message>
    <message>
        <source>What can’t be chosen</source>
        <translation>Was nicht gewählt werden kann</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <comment>a button</comment>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Do&amp;n’t choose</source>
        <comment>a button</comment>
        <translation>&amp;Nicht wählen</translation>
    </message>
    <message>
        <source>Open a list of phone numbers</source>
        <translation>Liste von Telefonnummern öffnen</translation>
    </message>
    <message>
        <source>Tables and text (%1);;All files (%2)</source>
        <translation>Tabellen und Text (%1);;Alle Dateien (%2)</translation>
    </message>
    <message>
        <source>%1 can’t be opened. Check that you may read it, or paste its contents.</source>
        <translation>%1 kann nicht geöffnet werden. Prüfen Sie, ob Sie die Datei lesen dürfen, oder fügen Sie ihren Inhalt ein.</translation>
    </message>
    <message>
        <source>%1 is too large for a list of numbers. Paste the part with the numbers.</source>
        <translation>%1 ist zu groß für eine Liste von Nummern. Fügen Sie den Teil mit den Nummern ein.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a phone number and why it cannot be chosen</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>not in this account</source>
        <translation>nicht in diesem Konto</translation>
    </message>
    <message>
        <source>Line %L1: “%2”</source>
        <translation>Zeile %L1: „%2“</translation>
    </message>
    <message>
        <source>1 number found</source>
        <translation>1 Nummer gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers found</source>
        <translation>
            <numerusform>%Ln Nummer gefunden</numerusform>
            <numerusform>%Ln Nummern gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone number found</source>
        <translation>Keine Telefonnummer gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than once</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln mehrfach</numerusform>
            <numerusform>%Ln mehrfach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not in this account</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln nicht in diesem Konto</numerusform>
            <numerusform>%Ln nicht in diesem Konto</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers of the account are still loading; some may be among those to come.</source>
        <translation>Die Nummern des Kontos werden noch geladen; manche sind vielleicht unter denen, die noch kommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can’t take calls</source>
        <comment>phone numbers in a list</comment>
        <translation>
            <numerusform>%Ln nimmt keine Anrufe an</numerusform>
            <numerusform>%Ln nehmen keine Anrufe an</numerusform>
        </translation>
    </message>
    <message>
        <source>1 line was not understood</source>
        <translation>1 Zeile wurde nicht verstanden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were not understood</source>
        <translation>
            <numerusform>%Ln Zeile wurde nicht verstanden</numerusform>
            <numerusform>%Ln Zeilen wurden nicht verstanden</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <comment>a button</comment>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>&amp;Choose 1 number</source>
        <comment>a button</comment>
        <translation>1 Nummer &amp;wählen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Choose %Ln numbers</source>
        <comment>a button</comment>
        <translation>
            <numerusform>%Ln Nummer &amp;wählen</numerusform>
            <numerusform>%Ln Nummern &amp;wählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberPage</name>
    <message>
        <source>Choose a phone number</source>
        <translation>Wählen Sie eine Telefonnummer</translation>
    </message>
    <message>
        <source>This is the number your callers dial.</source>
        <translation>Das ist die Nummer, die Ihre Anrufer wählen.</translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation>Woher die Nummer kommt</translation>
    </message>
    <message>
        <source>Use a number I &amp;own</source>
        <translation>&amp;Eigene Nummer</translation>
    </message>
    <message>
        <source>&amp;Get a new number</source>
        <translation>&amp;Neue Nummer</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>You can set up the line now and add a number another day. Until then nobody can call your gateway.</source>
        <translation>Sie können die Leitung jetzt einrichten und an einem anderen Tag eine Nummer hinzufügen. Bis dahin kann niemand Ihr Gateway anrufen.</translation>
    </message>
    <message>
        <source>Choosing a number</source>
        <translation>Eine Nummer wählen</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>second line of the step Phone number: it was put off</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>&lt;p&gt;Callers dial this number, and Twilio sends the call over your trunk to your gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A number you own&lt;/b&gt; can do only one thing at a time. If something answers it today, that stops when the number moves to the trunk. Trunkline keeps the old setting, so you can undo it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Many numbers&lt;/b&gt;: search by digits, town or use; a click on a heading sorts, and so does the Menu key. To put several on the trunk, choose “Choose several numbers”, or paste a list of them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A new number&lt;/b&gt; is bought only after you agreed on the Review page. Twilio charges it every month until you cancel it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Some countries&lt;/b&gt; ask for an address or for documents before they give out a number. Twilio checks these.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Anrufer wählen diese Nummer, und Twilio leitet den Anruf über Ihren Trunk an Ihr Gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eine eigene Nummer&lt;/b&gt; kann immer nur eines tun. Wenn sie heute jemand annimmt, hört das auf, sobald sie auf den Trunk zieht. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Viele Nummern&lt;/b&gt;: Suchen Sie nach Ziffern, Ort oder Verwendung; ein Klick auf eine Überschrift sortiert, ebenso die Menütaste. Um mehrere auf den Trunk zu legen, wählen Sie „Mehrere Nummern wählen“ oder fügen Sie eine Liste davon ein.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eine neue Nummer&lt;/b&gt; wird erst gekauft, wenn Sie auf der Seite „Zusammenfassung“ zugestimmt haben. Twilio berechnet sie jeden Monat, bis Sie sie kündigen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Manche Länder&lt;/b&gt; verlangen eine Adresse oder Unterlagen, bevor sie eine Nummer vergeben. Twilio prüft diese.&lt;/p&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>Several phone numbers, the first by name.</extracomment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberRows</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Texts</source>
        <comment>what a phone number can do</comment>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberSearchForm</name>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation>Art der Nummer</translation>
    </message>
    <message>
        <source>&amp;Area code or digits</source>
        <translation>&amp;Vorwahl oder Ziffern</translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>town: no wish</comment>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <comment>a button</comment>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search for numbers</source>
        <translation>Nach Nummern suchen</translation>
    </message>
    <message>
        <source>Enter at least two digits.</source>
        <translation>Geben Sie mindestens zwei Ziffern ein.</translation>
    </message>
    <message>
        <source>State, two letters</source>
        <translation>Bundesstaat, zwei Buchstaben</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>By state or postal code</source>
        <comment>a button</comment>
        <translation>Nach Bundesstaat oder Postleitzahl</translation>
    </message>
    <message>
        <source>On the keys of a phone that is %1.</source>
        <translation>Auf den Tasten eines Telefons ist das %1.</translation>
    </message>
    <message>
        <source>Put * only before or after the digits.</source>
        <translation>Setzen Sie * nur vor oder hinter die Ziffern.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberUse</name>
    <message>
        <source>Not in use</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>Answered by a website</source>
        <translation>Eine Website nimmt an</translation>
    </message>
    <message>
        <source>Answered by an app in Twilio</source>
        <translation>Eine App bei Twilio nimmt an</translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation>Weitergeleitet an %1</translation>
    </message>
    <message>
        <source>On another trunk</source>
        <translation>Auf einem anderen Trunk</translation>
    </message>
    <message>
        <source>On the trunk “%1”</source>
        <translation>Auf dem Trunk „%1“</translation>
    </message>
    <message>
        <source>On this trunk already</source>
        <translation>Schon auf diesem Trunk</translation>
    </message>
    <message>
        <source>Text messages only – can’t take calls</source>
        <translation>Nur Textnachrichten – nimmt keine Anrufe an</translation>
    </message>
    <message>
        <source>Twilio is still checking your address</source>
        <translation>Twilio prüft Ihre Adresse noch</translation>
    </message>
    <message>
        <source>%1 is set up for something else</source>
        <translation>%1 ist für etwas anderes eingerichtet</translation>
    </message>
    <message>
        <source>%1 is on another trunk</source>
        <translation>%1 ist auf einem anderen Trunk</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”</source>
        <translation>%1 ist auf dem Trunk „%2“</translation>
    </message>
    <message>
        <source>Its calls go to the website %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an die Website %1. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Its calls go to an app in Twilio. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an eine App bei Twilio. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Its calls go to %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Ihre Anrufe gehen an %1. Wenn Sie die Nummer umziehen, gehen sie an Ihr Gateway. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>If you move it, that trunk no longer gets its calls. Trunkline keeps the old setting, so you can undo this.</source>
        <translation>Wenn Sie sie umziehen, bekommt jener Trunk ihre Anrufe nicht mehr. Trunkline merkt sich die alte Einstellung, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Receives faxes only – can’t take calls</source>
        <translation>Empfängt nur Faxe – nimmt keine Anrufe an</translation>
    </message>
    <message>
        <source>Not a number that callers can dial</source>
        <translation>Keine Nummer, die Anrufer wählen können</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a number does today, and where: &quot;Answered by a website, hooks.example.com&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 Its text messages stay as they are.</source>
        <extracomment>Two sentences: what happens with the calls of a number that is moved; its text messages are not touched.</extracomment>
        <translation>%1 Die Textnachrichten der Nummer bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersBar</name>
    <message>
        <source>Choose se&amp;veral numbers</source>
        <comment>a button</comment>
        <translation>Meh&amp;rere Nummern wählen</translation>
    </message>
    <message>
        <source>Choose &amp;all shown</source>
        <comment>a button</comment>
        <translation>Alle &amp;gezeigten wählen</translation>
    </message>
    <message>
        <source>Choose non&amp;e</source>
        <comment>a button</comment>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message>
        <source>&amp;Paste a list…</source>
        <comment>a button: phone numbers</comment>
        <translation>&amp;Liste einfügen…</translation>
    </message>
    <message>
        <source>Choose &amp;just one</source>
        <comment>a button: one phone number instead of several</comment>
        <translation>Nur e&amp;ine wählen</translation>
    </message>
    <message numerus="yes">
        <source>1 of %Ln numbers</source>
        <extracomment>How many numbers match what was typed, of how many there are.</extracomment>
        <translation>
            <numerusform>1 von %Ln Nummer</numerusform>
            <numerusform>1 von %Ln Nummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln numbers</source>
        <translation>
            <numerusform>%1 von %Ln Nummer</numerusform>
            <numerusform>%1 von %Ln Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <comment>phone numbers that were loaded</comment>
        <translation>Bisher %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers so far…</source>
        <translation>
            <numerusform>Bisher %Ln Nummer…</numerusform>
            <numerusform>Bisher %Ln Nummern…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are too many: %Ln numbers can be set up in one go. Search for some of them first.</source>
        <translation>
            <numerusform>Das sind zu viele: Auf einmal lässt sich %Ln Nummer einrichten. Suchen Sie zuerst nach einigen davon.</numerusform>
            <numerusform>Das sind zu viele: Auf einmal lassen sich %Ln Nummern einrichten. Suchen Sie zuerst nach einigen davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>No number chosen yet</source>
        <translation>Noch keine Nummer gewählt</translation>
    </message>
    <message>
        <source>1 number chosen</source>
        <translation>1 Nummer gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers chosen</source>
        <translation>
            <numerusform>%Ln Nummer gewählt</numerusform>
            <numerusform>%Ln Nummern gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them in use</source>
        <extracomment>%1: &quot;1,000 numbers chosen&quot;; %Ln: how many of them do something else today</extracomment>
        <translation>
            <numerusform>%1, davon %Ln schon benutzt</numerusform>
            <numerusform>%1, davon %Ln schon benutzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln left out: not in this account any more, or not free for calls.</source>
        <extracomment>%1: &quot;998 numbers chosen&quot;</extracomment>
        <translation>
            <numerusform>%1. %Ln weggelassen: nicht mehr in diesem Konto oder nicht frei für Anrufe.</numerusform>
            <numerusform>%1. %Ln weggelassen: nicht mehr in diesem Konto oder nicht frei für Anrufe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A number&apos;s place and what its owner called it: &quot;San Francisco – Reception&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>heading of a table</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What it does today</source>
        <comment>heading of a table</comment>
        <translation>Was sie heute tut</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>at the end of a table row that is read aloud</comment>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Country</source>
        <comment>heading of a table</comment>
        <translation>Land</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>heading of a table: local, mobile …</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation>Kann</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OldGateways</name>
    <message>
        <source>Already on this trunk</source>
        <translation>Schon auf diesem Trunk</translation>
    </message>
    <message>
        <source>Loading the gateways of this trunk…</source>
        <translation>Die Gateways dieses Trunks werden geladen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The gateways of this trunk didn’t load</source>
        <translation>Die Gateways dieses Trunks wurden nicht geladen</translation>
    </message>
    <message>
        <source>They stay as they are. You can also try again.</source>
        <translation>Sie bleiben, wie sie sind. Sie können es auch noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>What happens to %1</source>
        <translation>Was mit %1 geschieht</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OtherProviderPage</name>
    <message>
        <source>Using another phone provider</source>
        <translation>Einen anderen Telefonanbieter benutzen</translation>
    </message>
    <message>
        <source>Your gateway works with any provider that offers a SIP trunk. Trunkline can’t change their settings, but it can tell you what to ask for – and test your gateway.</source>
        <translation>Ihr Gateway arbeitet mit jedem Anbieter, der einen SIP-Trunk anbietet. Trunkline kann dessen Einstellungen nicht ändern, aber es kann Ihnen sagen, worum Sie ihn bitten – und Ihr Gateway testen.</translation>
    </message>
    <message>
        <source>Your gateway’s &amp;address</source>
        <translation>&amp;Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>Ask your provider for this</source>
        <translation>Darum bitten Sie Ihren Anbieter</translation>
    </message>
    <message>
        <source>&amp;Copy as a message</source>
        <translation>Als Nachricht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>This address means “this computer”. Your provider can’t use it. Enter the public address of your gateway.</source>
        <translation>Diese Adresse bedeutet „dieser Computer“. Ihr Anbieter kann sie nicht benutzen. Geben Sie die öffentliche Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude. Geben Sie die öffentliche Adresse Ihres Gateways ein. Wer sich um Ihr Netzwerk kümmert, kennt sie.</translation>
    </message>
    <message>
        <source>This is a sample address from a manual. Enter the real address of your gateway.</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>What was t&amp;ried</source>
        <translation>Was ve&amp;rsucht wurde</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnKeyNotice</name>
    <message>
        <source>Making a key for Trunkline…</source>
        <translation>Ein Schlüssel für Trunkline wird angelegt…</translation>
    </message>
    <message>
        <source>Trunkline on %1</source>
        <comment>name of an API key; %1 is the name of the computer</comment>
        <translation>Trunkline auf %1</translation>
    </message>
    <message>
        <source>This account already has a key called “%1”</source>
        <translation>Dieses Konto hat schon einen Schlüssel namens „%1“</translation>
    </message>
    <message>
        <source>Its secret can’t be read again. Trunkline can delete it and make a new one; whatever still uses the old key then stops working.</source>
        <translation>Sein Geheimnis kann nicht noch einmal gelesen werden. Trunkline kann ihn löschen und einen neuen anlegen; was den alten Schlüssel noch benutzt, funktioniert dann nicht mehr.</translation>
    </message>
    <message>
        <source>Delete it and make a new one</source>
        <translation>Löschen und neu anlegen</translation>
    </message>
    <message>
        <source>A key was made, but its secret was lost on the way</source>
        <translation>Ein Schlüssel wurde angelegt, aber sein Geheimnis ging unterwegs verloren</translation>
    </message>
    <message>
        <source>Twilio shows a secret only once. Trunkline can delete the key “%1” and make a new one.</source>
        <translation>Twilio zeigt ein Geheimnis nur einmal. Trunkline kann den Schlüssel „%1“ löschen und einen neuen anlegen.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete</translation>
    </message>
    <message>
        <source>No key called “%1” is there. You can try again.</source>
        <translation>Es gibt keinen Schlüssel namens „%1“. Sie können es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No key was made</source>
        <translation>Es wurde kein Schlüssel angelegt</translation>
    </message>
    <message>
        <source>Go on with the Auth Token</source>
        <translation>Mit dem Auth Token weiter</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnedNumbersTab</name>
    <message>
        <source>Search numbers</source>
        <translation>Nummern suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>a button</comment>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Load the numbers again</source>
        <translation>Die Nummern noch einmal laden</translation>
    </message>
    <message>
        <source>Your phone numbers</source>
        <translation>Ihre Telefonnummern</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Get a new number</source>
        <comment>a button</comment>
        <translation>Neue Nummer besorgen</translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>a button</comment>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose one of the two buttons</source>
        <translation>Wählen Sie einen der beiden Knöpfe</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>Tick the box to move the number</source>
        <translation>Setzen Sie das Häkchen, um die Nummer umzuziehen</translation>
    </message>
    <message>
        <source>No number matches “%1”.</source>
        <translation>Keine Nummer passt zu „%1“.</translation>
    </message>
    <message>
        <source>Loading numbers… This takes longer than usual.</source>
        <extracomment>While numbers are loaded and it has taken more than ten seconds.</extracomment>
        <translation>Nummern werden geladen… Das dauert länger als sonst.</translation>
    </message>
    <message>
        <source>The numbers didn’t load</source>
        <translation>Die Nummern wurden nicht geladen</translation>
    </message>
    <message>
        <source>Get one here.</source>
        <translation>Besorgen Sie hier eine.</translation>
    </message>
    <message>
        <source>Get one here. A local number in %1 costs %2 a month on your account’s price list.</source>
        <translation>Besorgen Sie hier eine. Eine Ortsnummer in %1 kostet laut Preisliste Ihres Kontos %2 im Monat.</translation>
    </message>
    <message>
        <source>This account has no phone numbers yet</source>
        <translation>Dieses Konto hat noch keine Telefonnummern</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln numbers have loaded</source>
        <translation>
            <numerusform>Nur die erste %Ln Nummer wurde geladen</numerusform>
            <numerusform>Nur die ersten %Ln Nummern wurden geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 You can use these, or go on loading the others.</source>
        <extracomment>%1: what went wrong</extracomment>
        <translation>%1 Sie können diese benutzen oder die übrigen weiter laden.</translation>
    </message>
    <message>
        <source>Choose at least one number</source>
        <translation>Wählen Sie mindestens eine Nummer</translation>
    </message>
    <message>
        <source>Tick the box to move the numbers</source>
        <translation>Setzen Sie das Häkchen, um die Nummern umzuziehen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Page</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Place</name>
    <message>
        <source>the %1</source>
        <extracomment>A country whose name has an article in English: &quot;the United States&quot;. Languages that need none translate it as %1.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Local</source>
        <comment>type of phone number</comment>
        <translation>Ortsnummer</translation>
    </message>
    <message>
        <source>Toll-free</source>
        <comment>type of phone number</comment>
        <translation>Gebührenfrei</translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>type of phone number</comment>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>National</source>
        <comment>type of phone number</comment>
        <translation>National</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>type of phone number</comment>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PlanRows</name>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Use the existing trunk %1</source>
        <translation>Den vorhandenen Trunk %1 benutzen</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>Seine Anrufe an %1 leiten</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn</source>
        <comment>%1 is a list: a and b</comment>
        <translation>Seine Anrufe abwechselnd an %1 leiten</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between gateways that are tried one after the other</comment>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Send its calls to %1, and to %2 if that fails</source>
        <translation>Seine Anrufe an %1 leiten und an %2, wenn das ausfällt</translation>
    </message>
    <message>
        <source>Send its calls to %1 in turn, and to %2 if they fail</source>
        <translation>Seine Anrufe abwechselnd an %1 leiten und an %2, wenn sie ausfallen</translation>
    </message>
    <message>
        <source>The gateway %1 on this trunk stays as it is</source>
        <translation>Das Gateway %1 auf diesem Trunk bleibt, wie es ist</translation>
    </message>
    <message>
        <source>In practice the number is made up</source>
        <translation>In der Übung ist die Nummer erfunden</translation>
    </message>
    <message>
        <source>For calls and texts</source>
        <translation>Für Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>For calls</source>
        <translation>Für Anrufe</translation>
    </message>
    <message>
        <source>%1, for calls and texts</source>
        <comment>a town</comment>
        <translation>%1, für Anrufe und Nachrichten</translation>
    </message>
    <message>
        <source>%1, for calls</source>
        <comment>a town</comment>
        <translation>%1, für Anrufe</translation>
    </message>
    <message>
        <source>No number for now</source>
        <translation>Vorerst keine Nummer</translation>
    </message>
    <message>
        <source>%1 is on this trunk already</source>
        <translation>%1 ist schon auf diesem Trunk</translation>
    </message>
    <message>
        <source>What answers them today stops answering</source>
        <translation>Was sie heute annimmt, nimmt dann nicht mehr an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are left out</source>
        <translation>
            <numerusform>%Ln Nummer wird weggelassen</numerusform>
            <numerusform>%Ln Nummern werden weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not in the account, take no calls, or are in use and nobody agreed to move them.</source>
        <translation>Sie sind nicht im Konto, nehmen keine Anrufe an oder werden benutzt, und niemand hat dem Umzug zugestimmt.</translation>
    </message>
    <message>
        <source>%1 is left out</source>
        <translation>%1 wird weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) are on this trunk already</source>
        <translation>
            <numerusform>%Ln Nummer ist schon auf diesem Trunk</numerusform>
            <numerusform>%Ln Nummern sind schon auf diesem Trunk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductDetails</name>
    <message>
        <source>Your own list of products can’t be used</source>
        <translation>Ihre eigene Produktliste kann nicht benutzt werden</translation>
    </message>
    <message>
        <source>%1 Until that is mended, only the built-in products are shown.</source>
        <translation>%1 Bis das behoben ist, werden nur die eingebauten Produkte gezeigt.</translation>
    </message>
    <message>
        <source>Fill in “%1”. The product shows it to you.</source>
        <translation>Füllen Sie „%1“ aus. Das Produkt zeigt Ihnen den Wert.</translation>
    </message>
    <message>
        <source>This looks different from what is needed, for example %1.</source>
        <translation>Das sieht anders aus als erwartet. Gebraucht wird zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Good to know about %1</source>
        <translation>Gut zu wissen über %1</translation>
    </message>
    <message>
        <source>Some settings were changed for %1</source>
        <translation>Für %1 wurden einige Einstellungen geändert</translation>
    </message>
    <message>
        <source>%1 is connected in another way</source>
        <translation>%1 wird anders verbunden</translation>
    </message>
    <message>
        <source>A trunk can’t reach it. Read %1.</source>
        <translation>Ein Trunk kann es nicht erreichen. Lesen Sie dazu: %1.</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned on, since %1 needs it. Twilio charges for it per minute.</source>
        <translation>„Anrufe verschlüsseln“ wurde eingeschaltet, weil %1 es braucht. Twilio berechnet es pro Minute.</translation>
    </message>
    <message>
        <source>“Encrypt calls” was turned off, since %1 doesn’t support it.</source>
        <translation>„Anrufe verschlüsseln“ wurde ausgeschaltet, weil %1 es nicht unterstützt.</translation>
    </message>
    <message>
        <source>Call transfer was turned on, since %1 needs it. Twilio charges the second call of a transfer, too.</source>
        <translation>Die Anrufweitergabe wurde eingeschaltet, weil %1 sie braucht. Twilio berechnet auch den zweiten Anruf einer Weitergabe.</translation>
    </message>
    <message>
        <source>Transferred calls show the original caller.</source>
        <translation>Weitergegebene Anrufe zeigen den ursprünglichen Anrufer.</translation>
    </message>
    <message>
        <source>Transferred calls show the number that was dialled.</source>
        <translation>Weitergegebene Anrufe zeigen die gewählte Nummer.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductField</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2, a while ago.</source>
        <translation>Quelle: %1 (Zusammenfassung), vor längerer Zeit geprüft, am %2.</translation>
    </message>
    <message>
        <source>From a summary of %1, checked on %2.</source>
        <translation>Quelle: %1 (Zusammenfassung), geprüft am %2.</translation>
    </message>
    <message>
        <source>From %1, checked on %2, a while ago.</source>
        <comment>a guide, a date</comment>
        <translation>Quelle: %1, vor längerer Zeit geprüft, am %2.</translation>
    </message>
    <message>
        <source>From %1, checked on %2.</source>
        <comment>a guide, a date</comment>
        <translation>Quelle: %1, geprüft am %2.</translation>
    </message>
    <message>
        <source>Gateway pro&amp;duct</source>
        <translation>Gateway-Pro&amp;dukt</translation>
    </message>
    <message>
        <source>Gateway product, optional</source>
        <translation>Gateway-Produkt, optional</translation>
    </message>
    <message>
        <source>Other or not sure</source>
        <translation>Anderes oder nicht sicher</translation>
    </message>
    <message>
        <source>Gateways and phone systems</source>
        <comment>heading in a list</comment>
        <translation>Gateways und Telefonanlagen</translation>
    </message>
    <message>
        <source>Voice platforms</source>
        <comment>heading in a list</comment>
        <translation>Voice-Plattformen</translation>
    </message>
    <message>
        <source>%1, port %2.</source>
        <comment>TCP, a number</comment>
        <translation>%1, Port %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ProductSteps</name>
    <message>
        <source>What %1 needs</source>
        <translation>Was %1 braucht</translation>
    </message>
    <message>
        <source>Settings on its own side</source>
        <translation>Einstellungen beim Produkt selbst</translation>
    </message>
    <message>
        <source>Read %1</source>
        <comment>a button</comment>
        <translation>%1 lesen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::PurchaseTroubles</name>
    <message>
        <source>This number needs an address.</source>
        <translation>Diese Nummer braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Numbers in %1 need an address.</source>
        <translation>Nummern in %1 brauchen eine Adresse.</translation>
    </message>
    <message>
        <source>This number needs an address in %1.</source>
        <translation>Diese Nummer braucht eine Adresse in %1.</translation>
    </message>
    <message>
        <source>This number needs an address in the same town.</source>
        <translation>Diese Nummer braucht eine Adresse im selben Ort.</translation>
    </message>
    <message>
        <source>Twilio can’t find the address that was given for this number.</source>
        <translation>Twilio kann die Adresse nicht finden, die für diese Nummer angegeben wurde.</translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation>Twilio braucht eine Adresse</translation>
    </message>
    <message>
        <source>Add one, then continue.</source>
        <translation>Fügen Sie eine hinzu und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Twilio did not accept the proof of identity. You were not charged.</source>
        <translation>Twilio hat den Identitätsnachweis nicht angenommen. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio wants a proof of identity for this number. You were not charged.</source>
        <translation>Twilio verlangt für diese Nummer einen Identitätsnachweis. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio wants to see documents for this number. You were not charged.</source>
        <translation>Twilio möchte für diese Nummer Unterlagen sehen. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio wants to see documents for numbers in %1. You were not charged.</source>
        <translation>Twilio möchte für Nummern in %1 Unterlagen sehen. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio wants to know who you are</source>
        <translation>Twilio möchte wissen, wer Sie sind</translation>
    </message>
    <message>
        <source>Twilio must check documents first</source>
        <translation>Twilio muss zuerst Unterlagen prüfen</translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio, under Regulatory Compliance. Everything before it is done and stays in place.</source>
        <translation>Das dauert Tage und geschieht bei Twilio unter „Regulatory Compliance“. Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts ist verloren</translation>
    </message>
    <message>
        <source>Save and close, and continue when they are approved. Or choose another number.</source>
        <translation>Wählen Sie „Speichern und schließen“ und fahren Sie fort, wenn die Unterlagen genehmigt sind. Oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation>Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account</source>
        <translation>Twilio konnte das Konto nicht belasten</translation>
    </message>
    <message>
        <source>Add money or another card in Twilio, then continue.</source>
        <translation>Laden Sie Guthaben auf oder hinterlegen Sie bei Twilio eine andere Karte und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>The purchase was declined. You were not charged.</source>
        <translation>Der Kauf wurde abgelehnt. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>A trial account can’t buy this number</source>
        <translation>Ein Testkonto kann diese Nummer nicht kaufen</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio, then continue. Nothing you entered is lost.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch und fahren Sie dann fort. Nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>A trial account can have one number, and not of every type. You were not charged.</source>
        <translation>Ein Testkonto kann eine Nummer haben, und nicht jede Art. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Trial accounts can’t buy phone numbers. You were not charged.</source>
        <translation>Testkonten können keine Telefonnummern kaufen. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>Andere Nummer wählen</translation>
    </message>
    <message>
        <source>Twilio doesn’t know %1 as a phone number. You were not charged.</source>
        <translation>Twilio kennt %1 nicht als Telefonnummer. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation>Twilio hat dieses Konto gesperrt</translation>
    </message>
    <message>
        <source>Nothing was bought, and you were not charged.</source>
        <translation>Es wurde nichts gekauft, und Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then continue.</source>
        <translation>Oft ist das eine offene Rechnung. Klären Sie es mit Twilio und fahren Sie dann fort.</translation>
    </message>
    <message>
        <source>Twilio doesn’t let this account buy numbers</source>
        <translation>Twilio lässt dieses Konto keine Nummern kaufen</translation>
    </message>
    <message>
        <source>Ask Twilio’s support to allow it, then continue. Or use a number you own.</source>
        <translation>Bitten Sie den Support von Twilio, es zu erlauben, und fahren Sie dann fort. Oder benutzen Sie eine eigene Nummer.</translation>
    </message>
    <message>
        <source>These codes may not buy a number</source>
        <translation>Diese Codes dürfen keine Nummer kaufen</translation>
    </message>
    <message>
        <source>Sign in with another key or with the Auth Token, then continue.</source>
        <translation>Melden Sie sich mit einem anderen Schlüssel oder mit dem Auth Token an und fahren Sie dann fort.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::RepairQuestion</name>
    <message>
        <source>Fix the line</source>
        <translation>Leitung reparieren</translation>
    </message>
    <message>
        <source>Fix the line?</source>
        <translation>Die Leitung reparieren?</translation>
    </message>
    <message>
        <source>Trunkline does this in your Twilio account, and nothing else:</source>
        <translation>Trunkline macht in Ihrem Twilio-Konto dies und sonst nichts:</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>What answers %1 today stops answering. Trunkline keeps a note of it, so that it can be set back.</source>
        <translation>Was %1 heute annimmt, nimmt dann nicht mehr an. Trunkline merkt es sich, sodass es zurückgestellt werden kann.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Fix it</source>
        <translation>&amp;Reparieren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::ReviewPage</name>
    <message>
        <source>Check the plan</source>
        <translation>Prüfen Sie den Plan</translation>
    </message>
    <message>
        <source>Call path</source>
        <translation>Weg des Anrufs</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>Checking with Twilio…</source>
        <translation>Prüfung bei Twilio…</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>See call &amp;prices</source>
        <comment>a button</comment>
        <translation>&amp;Gesprächspreise ansehen</translation>
    </message>
    <message>
        <source>See call prices at Twilio</source>
        <translation>Gesprächspreise bei Twilio ansehen</translation>
    </message>
    <message>
        <source>Everything is already as you asked</source>
        <translation>Alles ist schon so, wie Sie es wollten</translation>
    </message>
    <message>
        <source>There is nothing left to do. You can check the line now.</source>
        <translation>Es ist nichts mehr zu tun. Sie können die Leitung jetzt prüfen.</translation>
    </message>
    <message>
        <source>This is practice</source>
        <translation>Das ist eine Übung</translation>
    </message>
    <message>
        <source>Every step runs with a simulated account. Nothing reaches Twilio and nothing is charged.</source>
        <translation>Jeder Schritt läuft mit einem simulierten Konto. Nichts geht an Twilio, und nichts wird berechnet.</translation>
    </message>
    <message>
        <source>This is everything Trunkline would do in a real account.</source>
        <translation>Das ist alles, was Trunkline in einem echten Konto tun würde.</translation>
    </message>
    <message>
        <source>This is everything Trunkline will do. Nothing else in your Twilio account changes.</source>
        <translation>Das ist alles, was Trunkline tun wird. Sonst ändert sich nichts in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Some answers are missing</source>
        <translation>Einige Antworten fehlen</translation>
    </message>
    <message>
        <source>Go back and complete the steps before this one.</source>
        <translation>Gehen Sie zurück und vervollständigen Sie die Schritte davor.</translation>
    </message>
    <message>
        <source>Twilio has not answered yet</source>
        <translation>Twilio hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>Trunkline looks at your account before it changes anything.</source>
        <translation>Trunkline sieht sich Ihr Konto an, bevor es etwas ändert.</translation>
    </message>
    <message>
        <source>Change the trunk</source>
        <comment>a button</comment>
        <translation>Trunk ändern</translation>
    </message>
    <message>
        <source>Change the gateways</source>
        <comment>a button</comment>
        <translation>Gateways ändern</translation>
    </message>
    <message>
        <source>Use another account</source>
        <comment>a button</comment>
        <translation>Anderes Konto benutzen</translation>
    </message>
    <message>
        <source>Agree to move the number</source>
        <comment>a button</comment>
        <translation>Dem Umzug der Nummer zustimmen</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <comment>a button</comment>
        <translation>Andere Nummer wählen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing to pay now.&lt;/b&gt; Call minutes cost what your account’s price list says.</source>
        <translation>&lt;b&gt;Jetzt ist nichts zu zahlen.&lt;/b&gt; Gesprächsminuten kosten, was in der Preisliste Ihres Kontos steht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 today&lt;/b&gt;, then %1 a month plus call minutes</source>
        <translation>&lt;b&gt;%1 heute&lt;/b&gt;, danach %1 im Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Add money first.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1. Laden Sie zuerst Guthaben auf.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Twilio’s monthly price&lt;/b&gt; today and every month, plus call minutes</source>
        <translation>&lt;b&gt;Der Monatspreis von Twilio&lt;/b&gt; heute und jeden Monat, dazu Gesprächsminuten</translation>
    </message>
    <message>
        <source>The price list of your account has no price for this number.</source>
        <translation>Die Preisliste Ihres Kontos nennt für diese Nummer keinen Preis.</translation>
    </message>
    <message>
        <source>Your Twilio balance is %1. Prices are from your account’s price list.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1. Die Preise stammen aus der Preisliste Ihres Kontos.</translation>
    </message>
    <message>
        <source>Prices are from your account’s price list.</source>
        <translation>Die Preise stammen aus der Preisliste Ihres Kontos.</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>Der Preis hat sich geändert</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>Die Nummer kostet jetzt %1 im Monat.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for &lt;b&gt;%2&lt;/b&gt;, until I cancel it.</source>
        <extracomment>Keep &lt;b&gt;…&lt;/b&gt; around the same words.</extracomment>
        <translation>Ich &amp;stimme zu, dass Twilio &lt;b&gt;heute und jeden Monat %1&lt;/b&gt; für &lt;b&gt;%2&lt;/b&gt; berechnet, bis ich kündige.</translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges its monthly price for &lt;b&gt;%1&lt;/b&gt;, until I cancel it.</source>
        <translation>Ich &amp;stimme zu, dass Twilio seinen Monatspreis für &lt;b&gt;%1&lt;/b&gt; berechnet, bis ich kündige.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The plan is not ready yet</source>
        <translation>Der Plan ist noch nicht fertig</translation>
    </message>
    <message>
        <source>Change the plan first</source>
        <translation>Ändern Sie zuerst den Plan</translation>
    </message>
    <message>
        <source>Add money in Twilio first</source>
        <translation>Laden Sie zuerst bei Twilio Guthaben auf</translation>
    </message>
    <message>
        <source>Tick the box to agree</source>
        <translation>Setzen Sie das Häkchen, um zuzustimmen</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <comment>a button</comment>
        <translation>Übung &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Run the practice</source>
        <comment>a button</comment>
        <translation>Übung &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Check the line</source>
        <comment>a button</comment>
        <translation>Leitung &amp;prüfen</translation>
    </message>
    <message>
        <source>Buy number and &amp;set up</source>
        <comment>a button</comment>
        <translation>&amp;Kaufen und einrichten</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <comment>a button</comment>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>Before anything happens</source>
        <translation>Bevor etwas geschieht</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline has looked at your account just now and compared it with what you asked for. The list is the difference: only this will be done.&lt;/p&gt;&lt;p&gt;Choose a row to go back and change it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Costs.&lt;/b&gt; A new number costs its monthly price, today and every month until you cancel it. Call minutes come on top. Trunks and gateways are free.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Undo.&lt;/b&gt; Everything except the price of a number can be undone afterwards.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline hat sich gerade Ihr Konto angesehen und mit dem verglichen, was Sie wollten. Die Liste ist der Unterschied: Nur das wird gemacht.&lt;/p&gt;&lt;p&gt;Wählen Sie eine Zeile, um zurückzugehen und sie zu ändern.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kosten.&lt;/b&gt; Eine neue Nummer kostet ihren Monatspreis, heute und jeden Monat, bis Sie sie kündigen. Dazu kommen Gesprächsminuten. Trunks und Gateways sind kostenlos.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Rückgängig machen.&lt;/b&gt; Alles außer dem Preis einer Nummer lässt sich nachher rückgängig machen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>second line of the step Review</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Each minute of an incoming call costs %1.</source>
        <translation>Jede Minute eines eingehenden Anrufs kostet %1.</translation>
    </message>
    <message>
        <source>Each minute of an incoming call costs %1, depending on the number.</source>
        <translation>Jede Minute eines eingehenden Anrufs kostet %1, je nach Nummer.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 and Twilio’s price for the others&lt;/b&gt; today and every month, plus call minutes</source>
        <translation>&lt;b&gt;%1 und der Preis von Twilio für die übrigen&lt;/b&gt; heute und jeden Monat, dazu Gesprächsminuten</translation>
    </message>
    <message numerus="yes">
        <source>The price list of your account has no price for %n of the numbers.</source>
        <translation>
            <numerusform>Die Preisliste Ihres Kontos nennt für %n der Nummern keinen Preis.</numerusform>
            <numerusform>Die Preisliste Ihres Kontos nennt für %n der Nummern keinen Preis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your Twilio balance is %1.</source>
        <translation>Ihr Twilio-Guthaben beträgt %1.</translation>
    </message>
    <message>
        <source>%1 now costs %2 a month.</source>
        <translation>%1 kostet jetzt %2 im Monat.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the numbers now cost something else. All numbers and their prices are below the list.</source>
        <translation>
            <numerusform>%n der Nummern kostet jetzt etwas anderes. Alle Nummern und ihre Preise stehen unter der Liste.</numerusform>
            <numerusform>%n der Nummern kosten jetzt etwas anderes. Alle Nummern und ihre Preise stehen unter der Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges its monthly prices for &lt;b&gt;%n number(s)&lt;/b&gt;, until I cancel them.</source>
        <translation>
            <numerusform>Ich &amp;stimme zu, dass Twilio seine Monatspreise für &lt;b&gt;%n Nummer&lt;/b&gt; berechnet, bis ich kündige.</numerusform>
            <numerusform>Ich &amp;stimme zu, dass Twilio seine Monatspreise für &lt;b&gt;%n Nummern&lt;/b&gt; berechnet, bis ich kündige.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for the &lt;b&gt;%n number(s)&lt;/b&gt; listed above, until I cancel them.</source>
        <translation>
            <numerusform>Ich &amp;stimme zu, dass Twilio &lt;b&gt;heute und jeden Monat %1&lt;/b&gt; für die oben aufgelistete &lt;b&gt;%n Nummer&lt;/b&gt; berechnet, bis ich kündige.</numerusform>
            <numerusform>Ich &amp;stimme zu, dass Twilio &lt;b&gt;heute und jeden Monat %1&lt;/b&gt; für die oben aufgelisteten &lt;b&gt;%n Nummern&lt;/b&gt; berechnet, bis ich kündige.</numerusform>
        </translation>
    </message>
    <message>
        <source>I &amp;agree that Twilio charges &lt;b&gt;%1 today and every month&lt;/b&gt; for &lt;b&gt;%2&lt;/b&gt;, until I cancel them.</source>
        <translation>Ich &amp;stimme zu, dass Twilio &lt;b&gt;heute und jeden Monat %1&lt;/b&gt; für &lt;b&gt;%2&lt;/b&gt; berechnet, bis ich kündige.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the region of the number to %1 in Twilio, under Active numbers. The change takes up to five minutes.</source>
        <translation>Stellen Sie die Region der Nummer bei Twilio unter „Active numbers“ auf %1. Die Änderung dauert bis zu fünf Minuten.</translation>
    </message>
    <message>
        <source>Calls to %1 are handled in %2</source>
        <translation>Anrufe an %1 werden in %2 verarbeitet</translation>
    </message>
    <message>
        <source>This line is in %1 and hears only the calls of its own region.</source>
        <translation>Diese Leitung ist in %1 und hört nur die Anrufe ihrer eigenen Region.</translation>
    </message>
    <message>
        <source>Calls to a new number are handled in %1 at first</source>
        <translation>Anrufe an eine neue Nummer werden zunächst in %1 verarbeitet</translation>
    </message>
    <message>
        <source>All n&amp;umbers</source>
        <translation>Alle N&amp;ummern</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle Nummern</translation>
    </message>
    <message>
        <source>Buy numbers and &amp;set up</source>
        <comment>a button</comment>
        <translation>Nummern &amp;kaufen und einrichten</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::RunRows</name>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a step</comment>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds a step took</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation>%1 Neuer Versuch in %2 s (%3 von %4).</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>trying again, %1</source>
        <comment>state of a step, for screen readers</comment>
        <translation>neuer Versuch, %1</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>Unklar</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SettingUpPage</name>
    <message>
        <source>&amp;Set up another</source>
        <translation>&amp;Weitere einrichten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Stop after buying</source>
        <translation>Nach dem Kauf &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation>Alles &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Go on without a number</source>
        <translation>Ohne &amp;Nummer weiter</translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation>Nummern werden geladen…</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Wählen Sie eine Nummer</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation>&amp;Neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation>Twilio &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Add an address…</source>
        <translation>Adresse &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Noch einmal an&amp;melden…</translation>
    </message>
    <message>
        <source>Choose &amp;another number</source>
        <translation>&amp;Andere Nummer wählen</translation>
    </message>
    <message>
        <source>Back to the &amp;plan</source>
        <translation>Zurück zum &amp;Plan</translation>
    </message>
    <message>
        <source>Buy &amp;it at its monthly price</source>
        <translation>Zum Monatspreis &amp;kaufen</translation>
    </message>
    <message>
        <source>Buy &amp;it for %1 a month</source>
        <translation>Für %1 im Monat &amp;kaufen</translation>
    </message>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>Noch bei der Arbeit</translation>
    </message>
    <message>
        <source>Trunkline finishes the current step and remembers where it was.</source>
        <translation>Trunkline beendet den laufenden Schritt und merkt sich, wo es war.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline looks at the account, does what the plan said, and reads everything back. Each line of the list is one step.&lt;/p&gt;&lt;p&gt;You can stop at any time. What is done stays in place, and the next start goes on from there.&lt;/p&gt;&lt;p&gt;If the connection drops, Trunkline looks what is there before it does anything else. Nothing is bought twice.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline sieht sich das Konto an, tut, was im Plan steht, und liest alles zurück. Jede Zeile der Liste ist ein Schritt.&lt;/p&gt;&lt;p&gt;Sie können jederzeit anhalten. Was erledigt ist, bleibt bestehen, und beim nächsten Start geht es von dort weiter.&lt;/p&gt;&lt;p&gt;Wenn die Verbindung abbricht, sieht Trunkline zuerst nach, was da ist. Nichts wird zweimal gekauft.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>second line of the step “Set up”</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>Einzel&amp;heiten</translation>
    </message>
    <message>
        <source>Passwords and codes are hidden</source>
        <translation>Passwörter und Codes sind verborgen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Das Protokoll kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Fixing your line</source>
        <translation>Ihre Leitung wird repariert</translation>
    </message>
    <message>
        <source>Setting up your line</source>
        <translation>Ihre Leitung wird eingerichtet</translation>
    </message>
    <message>
        <source>This takes about 20 seconds. You can leave the window open and do something else.</source>
        <translation>Das dauert etwa 20 Sekunden. Sie können das Fenster offen lassen und etwas anderes tun.</translation>
    </message>
    <message>
        <source>The line is down</source>
        <translation>Die Leitung ist abgebaut</translation>
    </message>
    <message>
        <source>Taking the line down</source>
        <translation>Die Leitung wird abgebaut</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>Alles wurde von Twilio zurückgelesen und ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>You still own %1.</source>
        <translation>%1 gehört weiter Ihnen.</translation>
    </message>
    <message>
        <source>You still own %1 (%2 a month).</source>
        <translation>%1 gehört weiter Ihnen (%2 im Monat).</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>What Trunkline made is gone, except for what is named below.</source>
        <translation>Was Trunkline angelegt hat, ist weg, bis auf das unten Genannte.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>Es wird nachgesehen, was da ist…</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Alle Schritte sind erledigt</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>Angehalten bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Progress, step %1 of %2, %3</source>
        <translation>Fortschritt, Schritt %1 von %2, %3</translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation>Der Preis hat sich geändert</translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation>Die Nummer kostet jetzt %1 im Monat.</translation>
    </message>
    <message>
        <source>Some things stay</source>
        <translation>Einiges bleibt</translation>
    </message>
    <message>
        <source>Nothing is taken down before you agree.</source>
        <translation>Nichts wird abgebaut, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Trunkline closes after step %1 of %2: %3</source>
        <translation>Trunkline wird nach Schritt %1 von %2 geschlossen: %3</translation>
    </message>
    <message>
        <source>Stopping after step %1 of %2: %3</source>
        <translation>Anhalten nach Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>&amp;Go on without it</source>
        <translation>Ohne sie &amp;weiter</translation>
    </message>
    <message>
        <source>Take &amp;it instead</source>
        <translation>Stattdessen diese &amp;nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln Nummer</numerusform>
            <numerusform>%Ln Nummern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message>
        <source>This computer can’t reach the internet</source>
        <translation>Dieser Computer erreicht das Internet nicht</translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Your codes are still here – nothing is lost.</source>
        <translation>Prüfen Sie das Kabel oder WLAN. Wenn Ihre Firma einen Proxy benutzt, tragen Sie ihn in den Netzwerkeinstellungen ein. Ihre Codes sind noch da – nichts geht verloren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation>Netzwerkeinstellungen…</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes</source>
        <translation>Twilio hat diese Codes nicht angenommen</translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation>Kopieren Sie den Auth Token noch einmal: Er ändert sich, wenn jemand einen neuen anlegt. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihren eigenen Token.</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>Noch einmal einfügen</translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation>Wo finde ich sie?</translation>
    </message>
    <message>
        <source>Check that the key still exists, and paste its secret again. If it still fails, try another region – each region has its own keys.</source>
        <translation>Prüfen Sie, ob es den Schlüssel noch gibt, und fügen Sie sein Geheimnis noch einmal ein. Wenn es dann nicht geht, versuchen Sie eine andere Region – jede Region hat ihre eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>This key may not change phone settings</source>
        <translation>Dieser Schlüssel darf keine Telefoneinstellungen ändern</translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder melden Sie sich mit dem Auth Token an.</translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation>Auth Token benutzen</translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation>Twilio hat dieses Konto gesperrt</translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation>Oft ist das eine offene Rechnung. Klären Sie es mit Twilio und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation>Twilio öffnen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation>Dieses Konto ist geschlossen</translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation>Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Twilio doesn’t answer</source>
        <translation>Twilio antwortet nicht</translation>
    </message>
    <message>
        <source>The internet works, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault.</source>
        <translation>Das Internet funktioniert, aber Twilio antwortet nicht. Ihre Firewall sperrt es womöglich, oder Twilio ist gestört.</translation>
    </message>
    <message>
        <source>Twilio status</source>
        <translation>Status von Twilio</translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password</source>
        <translation>Ihr Proxy verlangt Namen und Passwort</translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation>Tragen Sie sie in den Netzwerkeinstellungen ein.</translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe</source>
        <translation>Die Verbindung zu Twilio ist nicht sicher</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation>Etwas zwischen diesem Computer und Twilio verändert die Verbindung. Ihre Codes wurden nicht gesendet. Fragen Sie Ihr Netzwerkteam.</translation>
    </message>
    <message>
        <source>Twilio is busy</source>
        <translation>Twilio ist ausgelastet</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Neuer Versuch in %n s.</numerusform>
            <numerusform>Neuer Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>This computer is connected to a network</source>
        <translation>Dieser Computer ist mit einem Netzwerk verbunden</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>No answer from any address we tried</source>
        <translation>Keine Antwort von einer der versuchten Adressen</translation>
    </message>
    <message>
        <source>No network found</source>
        <translation>Kein Netzwerk gefunden</translation>
    </message>
    <message>
        <source>Not checked, because there is no network</source>
        <translation>Nicht geprüft, weil kein Netzwerk da ist</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>Not checked, because the internet is out of reach</source>
        <translation>Nicht geprüft, weil das Internet nicht erreichbar ist</translation>
    </message>
    <message>
        <source>How far the network goes</source>
        <translation>Wie weit das Netzwerk reicht</translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation>
            <numerusform>Trunkline versucht es in %n s von selbst noch einmal.</numerusform>
            <numerusform>Trunkline versucht es in %n s von selbst noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>This trial account has run out</source>
        <translation>Dieses Testkonto ist abgelaufen</translation>
    </message>
    <message>
        <source>Twilio ends a trial after some time, or when its free units are used. Upgrade it at Twilio, then check again, or use the codes of another account.</source>
        <translation>Twilio beendet den Test nach einiger Zeit oder wenn die freien Einheiten verbraucht sind. Stufen Sie das Konto bei Twilio hoch und prüfen Sie dann noch einmal, oder benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation>Bei Twilio hochstufen</translation>
    </message>
    <message>
        <source>Twilio doesn’t know this account</source>
        <translation>Twilio kennt dieses Konto nicht</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, try another region – each region has its own accounts and codes.</source>
        <translation>Kopieren Sie die Account SID noch einmal. Wenn sie stimmt, versuchen Sie eine andere Region – jede Region hat ihre eigenen Konten und Codes.</translation>
    </message>
    <message>
        <source>The service doesn’t know this account</source>
        <translation>Der Dienst kennt dieses Konto nicht</translation>
    </message>
    <message>
        <source>Copy the Account SID again. If it is right, the address of the service is not: ask whoever gave it to you.</source>
        <translation>Kopieren Sie die Account SID noch einmal. Wenn sie stimmt, stimmt die Adresse des Dienstes nicht: Fragen Sie dort nach, wo Sie sie bekommen haben.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes in %1</source>
        <translation>Twilio hat diese Codes in %1 nicht angenommen</translation>
    </message>
    <message>
        <source>Each region has codes of its own. At Twilio choose this region at the top of the page with your codes and copy them there, or choose the region that these codes are from.</source>
        <translation>Jede Region hat ihre eigenen Codes. Wählen Sie bei Twilio oben auf der Seite mit Ihren Codes diese Region und kopieren Sie die Codes dort, oder wählen Sie die Region, aus der diese Codes stammen.</translation>
    </message>
    <message>
        <source>Twilio doesn’t let this account use trunks</source>
        <translation>Twilio lässt dieses Konto keine Trunks benutzen</translation>
    </message>
    <message>
        <source>Ask Twilio’s support to allow Elastic SIP Trunking, then check again, or use the codes of another account.</source>
        <translation>Bitten Sie den Support von Twilio, Elastic SIP Trunking zu erlauben, und prüfen Sie dann noch einmal, oder benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignedInRow</name>
    <message>
        <source>&amp;Use another account</source>
        <translation>Anderes Konto ben&amp;utzen</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SimilarNumbers</name>
    <message>
        <source>Similar numbers at the same price</source>
        <translation>Ähnliche Nummern zum selben Preis</translation>
    </message>
    <message>
        <source>Search f&amp;or others</source>
        <translation>Andere s&amp;uchen</translation>
    </message>
    <message>
        <source>Looking for numbers…</source>
        <translation>Nummern werden gesucht…</translation>
    </message>
    <message>
        <source>There are no similar numbers right now.</source>
        <translation>Im Moment gibt es keine ähnlichen Nummern.</translation>
    </message>
    <message>
        <source>The numbers didn’t load. %1</source>
        <translation>Die Nummern wurden nicht geladen. %1</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Steps</name>
    <message>
        <source>Twilio account</source>
        <translation>Twilio-Konto</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation>Leitung prüfen</translation>
    </message>
    <message>
        <source>Choose a trunk</source>
        <translation>Trunk wählen</translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation>Prüfen und reparieren</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SubaccountMenu</name>
    <message>
        <source>%1, the account itself</source>
        <translation>%1, das Konto selbst</translation>
    </message>
    <message>
        <source>%1 – suspended</source>
        <translation>%1 – gesperrt</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TakeOverNotice</name>
    <message>
        <source>%1 – %2</source>
        <comment>a phone number and what it does today</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these numbers do something else today</source>
        <translation>
            <numerusform>%Ln dieser Nummern tut heute etwas anderes</numerusform>
            <numerusform>%Ln dieser Nummern tun heute etwas anderes</numerusform>
        </translation>
    </message>
    <message>
        <source>Each does what stands beside it. If you move them, that stops, and their calls go to your gateway. Text messages stay as they are. Trunkline keeps the old settings, so you can undo this.</source>
        <translation>Jede tut, was daneben steht. Wenn Sie sie umziehen, hört das auf, und ihre Anrufe gehen an Ihr Gateway. Textnachrichten bleiben, wie sie sind. Trunkline merkt sich die alten Einstellungen, sodass Sie es rückgängig machen können.</translation>
    </message>
    <message>
        <source>Numbers that stop what they do today</source>
        <translation>Nummern, die nicht mehr tun, was sie heute tun</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %Ln numbers to my gateway</source>
        <translation>
            <numerusform>%Ln Nummer zu &amp;meinem Gateway umziehen</numerusform>
            <numerusform>%Ln Nummern zu &amp;meinem Gateway umziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move %1 to my gateway</source>
        <translation>%1 zu &amp;meinem Gateway umziehen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TestCallCard</name>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Auflegen</translation>
    </message>
    <message>
        <source>Twilio needs another number of your account to call from. Call %1 from any phone instead.</source>
        <translation>Twilio braucht eine weitere Nummer Ihres Kontos, um von dort anzurufen. Rufen Sie %1 stattdessen von irgendeinem Telefon an.</translation>
    </message>
    <message>
        <source>Fix the line first. A test call then proves the whole way.</source>
        <translation>Bringen Sie zuerst die Leitung in Ordnung. Ein Testanruf beweist dann den ganzen Weg.</translation>
    </message>
    <message>
        <source>Looking for a number to call from…</source>
        <translation>Eine Nummer zum Anrufen wird gesucht…</translation>
    </message>
    <message>
        <source>Place a &amp;test call</source>
        <translation>&amp;Testanruf machen</translation>
    </message>
    <message>
        <source>No test call yet</source>
        <translation>Noch kein Testanruf</translation>
    </message>
    <message>
        <source>It rings…</source>
        <translation>Es klingelt…</translation>
    </message>
    <message>
        <source>Answered – listening…</source>
        <translation>Angenommen – es wird zugehört…</translation>
    </message>
    <message>
        <source>Calling %1…</source>
        <translation>%1 wird angerufen…</translation>
    </message>
    <message>
        <source>%1. The connection dropped, so nobody knows how the call ended.</source>
        <comment>time of day</comment>
        <translation>%1. Die Verbindung brach ab, deshalb weiß niemand, wie der Anruf endete.</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>Noch einmal &amp;anrufen</translation>
    </message>
    <message>
        <source>The test call could not be placed</source>
        <translation>Der Testanruf konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>The test call was answered</source>
        <translation>Der Testanruf wurde angenommen</translation>
    </message>
    <message>
        <source>How the test call ended is not known</source>
        <translation>Wie der Testanruf endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Test call didn’t get through</source>
        <translation>Der Testanruf kam nicht durch</translation>
    </message>
    <message>
        <source>The numbers of your account didn’t load, so Trunkline doesn’t know which one can call.</source>
        <translation>Die Nummern Ihres Kontos wurden nicht geladen, deshalb weiß Trunkline nicht, welche anrufen kann.</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht mehr &amp;warten</translation>
    </message>
    <message>
        <source>Check &amp;everything again</source>
        <translation>Alles noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>Nummer &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>I’ll call from my &amp;own phone</source>
        <translation>Mit &amp;eigenem Telefon anrufen</translation>
    </message>
    <message>
        <source>Call &amp;from</source>
        <translation>Anrufen v&amp;on</translation>
    </message>
    <message>
        <source>%1 (your phone)</source>
        <comment>a verified number</comment>
        <translation>%1 (Ihr Telefon)</translation>
    </message>
    <message>
        <source>On a trial account Twilio places no test calls. Verify your phone with Twilio, then call %1 from it.</source>
        <translation>Mit einem Testkonto macht Twilio keine Testanrufe. Bestätigen Sie Ihr Telefon bei Twilio und rufen Sie dann %1 von dort an.</translation>
    </message>
    <message>
        <source>On a trial account Twilio places no test calls. Call from a number you verified with Twilio: %1.</source>
        <translation>Mit einem Testkonto macht Twilio keine Testanrufe. Rufen Sie von einer Nummer an, die Sie bei Twilio bestätigt haben: %1.</translation>
    </message>
    <message>
        <source>Cost: less than %1.</source>
        <comment>an amount of money</comment>
        <translation>Kosten: weniger als %1.</translation>
    </message>
    <message>
        <source>It costs what your account’s price list says; Twilio didn’t tell how much.</source>
        <translation>Das kostet, was in der Preisliste Ihres Kontos steht; Twilio hat nicht gesagt, wie viel.</translation>
    </message>
    <message>
        <source>Twilio calls your number and listens for 8 s.</source>
        <translation>Twilio ruft Ihre Nummer an und hört 8 s zu.</translation>
    </message>
    <message>
        <source>Trunkline waits for your call: %1.</source>
        <comment>minutes and seconds</comment>
        <translation>Trunkline wartet auf Ihren Anruf: %1.</translation>
    </message>
    <message>
        <source>You are practising, so Trunkline plays the phone.</source>
        <translation>Sie üben, deshalb spielt Trunkline das Telefon.</translation>
    </message>
    <message>
        <source>Call %1 now</source>
        <translation>Rufen Sie jetzt %1 an</translation>
    </message>
    <message>
        <source>%1 took it, not your first gateway.</source>
        <translation>%1 hat den Anruf angenommen, nicht Ihr erstes Gateway.</translation>
    </message>
    <message>
        <source>%1, lasted %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1, dauerte %2 s.</translation>
    </message>
    <message>
        <source>%1, picked up after about %2 s, lasted %3 s.</source>
        <comment>time of day, seconds, seconds</comment>
        <translation>%1, nach etwa %2 s angenommen, dauerte %3 s.</translation>
    </message>
    <message>
        <source>%1. No gateway took it; the web address for that case answered instead.</source>
        <comment>time of day</comment>
        <translation>%1. Kein Gateway hat den Anruf angenommen; stattdessen hat die Webadresse für diesen Fall geantwortet.</translation>
    </message>
    <message>
        <source>%1, you hung up after %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1, Sie haben nach %2 s aufgelegt.</translation>
    </message>
    <message>
        <source>Did you hear ringing or a message?</source>
        <translation>Haben Sie ein Klingeln oder eine Ansage gehört?</translation>
    </message>
    <message>
        <source>%1, stopped after %2 s.</source>
        <comment>time of day, seconds</comment>
        <translation>%1, nach %2 s beendet.</translation>
    </message>
    <message>
        <source>You hung up before the answer</source>
        <translation>Sie haben aufgelegt, bevor jemand abnahm</translation>
    </message>
    <message>
        <source>We didn’t see a call</source>
        <translation>Wir haben keinen Anruf gesehen</translation>
    </message>
    <message>
        <source>The gateway did not answer</source>
        <translation>Das Gateway hat nicht abgenommen</translation>
    </message>
    <message>
        <source>Asking Twilio why…</source>
        <translation>Twilio wird gefragt, warum…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TransferChoice</name>
    <message>
        <source>Call tran&amp;sfer</source>
        <translation>An&amp;rufweitergabe</translation>
    </message>
    <message>
        <source>Sho&amp;w as caller</source>
        <translation>Als Anrufer &amp;zeigen</translation>
    </message>
    <message>
        <source>What the &amp;gateway must send</source>
        <translation>Was das &amp;Gateway senden muss</translation>
    </message>
    <message>
        <source>Off (recommended)</source>
        <translation>Aus (empfohlen)</translation>
    </message>
    <message>
        <source>To other SIP addresses</source>
        <translation>An andere SIP-Adressen</translation>
    </message>
    <message>
        <source>To SIP addresses and phone numbers</source>
        <translation>An SIP-Adressen und Telefonnummern</translation>
    </message>
    <message>
        <source>The original caller</source>
        <translation>Der ursprüngliche Anrufer</translation>
    </message>
    <message>
        <source>The number that was dialled</source>
        <translation>Die gewählte Nummer</translation>
    </message>
    <message>
        <source>Twilio charges the second call, too.</source>
        <translation>Twilio berechnet auch den zweiten Anruf.</translation>
    </message>
    <message>
        <source>Will callers be passed on to people? Then let the gateway do it (SIP REFER).</source>
        <translation>Sollen Anrufer an Menschen weitergegeben werden? Dann lassen Sie das Gateway das tun (SIP REFER).</translation>
    </message>
    <message>
        <source>The gateway may pass a caller on to a person at a SIP address, not at a phone number.</source>
        <translation>Das Gateway darf einen Anrufer an einen Menschen mit einer SIP-Adresse weitergeben, nicht an eine Telefonnummer.</translation>
    </message>
    <message>
        <source>To a phone number: REFER with “Refer-To: &lt;%1&gt;”.</source>
        <translation>An eine Telefonnummer: REFER mit „Refer-To: &lt;%1&gt;“.</translation>
    </message>
    <message>
        <source>Or as %1, if the trunk has a domain.</source>
        <translation>Oder als %1, wenn der Trunk eine Domain hat.</translation>
    </message>
    <message>
        <source>Or as %1, by the trunk’s domain.</source>
        <translation>Oder als %1, über die Domain des Trunks.</translation>
    </message>
    <message>
        <source>Other SIP addresses with a phone number before the @ are refused.</source>
        <translation>Andere SIP-Adressen mit einer Telefonnummer vor dem @ werden abgelehnt.</translation>
    </message>
    <message>
        <source>The country that is called has to be allowed in Twilio: Voice, Settings, Geo permissions.</source>
        <translation>Das angerufene Land muss bei Twilio erlaubt sein: Voice, Settings, Geo permissions.</translation>
    </message>
    <message>
        <source>The first call goes on meanwhile, and the second one costs what calls to that number cost.</source>
        <translation>Der erste Anruf läuft solange weiter, und der zweite kostet, was Anrufe an diese Nummer kosten.</translation>
    </message>
    <message>
        <source>To a SIP address: REFER with “Refer-To: &lt;%1&gt;”.</source>
        <translation>An eine SIP-Adresse: REFER mit „Refer-To: &lt;%1&gt;“.</translation>
    </message>
    <message>
        <source>The gateway can’t talk to the person first: Twilio passes callers on blindly. Emergency numbers can’t be called so.</source>
        <translation>Das Gateway kann nicht zuerst mit dem Menschen sprechen: Twilio gibt Anrufer ohne Rückfrage weiter. Notrufnummern lassen sich so nicht anrufen.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Troubles</name>
    <message>
        <source>For support: code %1.</source>
        <translation>Für den Support: Code %1.</translation>
    </message>
    <message>
        <source>One step didn’t work</source>
        <translation>Ein Schritt hat nicht geklappt</translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation>Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>The set-up can’t begin</source>
        <translation>Die Einrichtung kann nicht beginnen</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The trunk is gone</source>
        <translation>Der Trunk ist weg</translation>
    </message>
    <message>
        <source>Someone deleted it while Trunkline was working.</source>
        <translation>Jemand hat ihn gelöscht, während Trunkline arbeitete.</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>Andere Nummer wählen</translation>
    </message>
    <message>
        <source>The number was taken in the meantime. Everything before it is done and stays in place.</source>
        <translation>Die Nummer wurde inzwischen vergeben. Alles davor ist erledigt und bleibt bestehen.</translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation>Jemand anderes hat sie gerade gekauft. Ihnen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>The connection dropped</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>When you continue, Trunkline first looks what is already there. It never buys twice.</source>
        <translation>Wenn Sie fortfahren, sieht Trunkline zuerst nach, was schon da ist. Es kauft nie zweimal.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist sie gekauft, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist es erledigt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts ist verloren</translation>
    </message>
    <message>
        <source>You can also close Trunkline and continue tomorrow. It starts again from this step.</source>
        <translation>Sie können Trunkline auch schließen und morgen fortfahren. Es beginnt wieder bei diesem Schritt.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>Someone made a new Auth Token.</source>
        <translation>Jemand hat einen neuen Auth Token angelegt.</translation>
    </message>
    <message>
        <source>Twilio no longer accepts the Auth Token.</source>
        <translation>Twilio nimmt den Auth Token nicht mehr an.</translation>
    </message>
    <message>
        <source>Trunkline needs codes that work before it can go on.</source>
        <translation>Trunkline braucht gültige Codes, bevor es weitermachen kann.</translation>
    </message>
    <message>
        <source>Nothing has been changed. Still to do: %1.</source>
        <translation>Es wurde nichts geändert. Noch zu tun: %1.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Only the check of the result is missing.</source>
        <translation>Erledigt und bleibt bestehen: %1. Nur die Prüfung des Ergebnisses fehlt.</translation>
    </message>
    <message>
        <source>Done, and stays in place: %1. Still to do: %2.</source>
        <translation>Erledigt und bleibt bestehen: %1. Noch zu tun: %2.</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation>Angehalten bei Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Go back to the numbers and agree to move it, or choose another one.</source>
        <translation>Gehen Sie zurück zu den Nummern und stimmen Sie dem Umzug zu, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Give the trunk another name, or delete one of them in Twilio.</source>
        <translation>Geben Sie dem Trunk einen anderen Namen oder löschen Sie einen davon bei Twilio.</translation>
    </message>
    <message>
        <source>Agree to the price first</source>
        <translation>Stimmen Sie zuerst dem Preis zu</translation>
    </message>
    <message>
        <source>The price is not the one you agreed to. Nothing was bought.</source>
        <translation>Der Preis ist nicht der, dem Sie zugestimmt haben. Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Go back to the plan. It shows what the number costs now.</source>
        <translation>Gehen Sie zurück zum Plan. Er zeigt, was die Nummer jetzt kostet.</translation>
    </message>
    <message>
        <source>Some numbers are left</source>
        <translation>Einige Nummern sind noch übrig</translation>
    </message>
    <message>
        <source>All others are done and stay in place.</source>
        <translation>Alle anderen sind erledigt und bleiben bestehen.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkAdvanced</name>
    <message>
        <source>Encr&amp;ypt calls</source>
        <translation>Anrufe ver&amp;schlüsseln</translation>
    </message>
    <message>
        <source>TLS and SRTP. Your gateway must support both.</source>
        <translation>TLS und SRTP. Ihr Gateway muss beides können.</translation>
    </message>
    <message>
        <source>&amp;Look up the caller’s name</source>
        <translation>Namen des &amp;Anrufers nachschlagen</translation>
    </message>
    <message>
        <source>CNAM. US and Canadian callers only; Twilio charges per call.</source>
        <translation>CNAM. Nur für Anrufer aus den USA und Kanada; Twilio berechnet es pro Anruf.</translation>
    </message>
    <message>
        <source>Don’t record</source>
        <translation>Nicht aufzeichnen</translation>
    </message>
    <message>
        <source>From the first ring</source>
        <translation>Ab dem ersten Klingeln</translation>
    </message>
    <message>
        <source>From the answer</source>
        <translation>Ab dem Annehmen</translation>
    </message>
    <message>
        <source>From the first ring, both sides apart</source>
        <translation>Ab dem ersten Klingeln, beide Seiten getrennt</translation>
    </message>
    <message>
        <source>From the answer, both sides apart</source>
        <translation>Ab dem Annehmen, beide Seiten getrennt</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>Auf&amp;zeichnung</translation>
    </message>
    <message>
        <source>Leave out s&amp;ilence</source>
        <translation>St&amp;ille weglassen</translation>
    </message>
    <message>
        <source>Trunk do&amp;main</source>
        <translation>Trunk-Do&amp;main</translation>
    </message>
    <message>
        <source>Only needed for outgoing calls and by some gateway products.</source>
        <translation>Nur für ausgehende Anrufe und von manchen Gateway-Produkten gebraucht.</translation>
    </message>
    <message>
        <source>Trunk domain</source>
        <translation>Trunk-Domain</translation>
    </message>
    <message>
        <source>Web address i&amp;f nothing answers</source>
        <translation>Webadresse, wenn &amp;niemand antwortet</translation>
    </message>
    <message>
        <source>Web address Twilio asks when no gateway answers</source>
        <translation>Webadresse, die Twilio fragt, wenn kein Gateway antwortet</translation>
    </message>
    <message>
        <source>Twilio charges for recordings and stores them. In many places you must tell callers first.</source>
        <translation>Twilio berechnet Aufzeichnungen und speichert sie. Vielerorts müssen Sie Anrufer vorher informieren.</translation>
    </message>
    <message>
        <source>In many places you must tell callers first.</source>
        <translation>Vielerorts müssen Sie Anrufer vorher informieren.</translation>
    </message>
    <message>
        <source>This name is taken. Free is %1.</source>
        <translation>Dieser Name ist vergeben. Frei ist %1.</translation>
    </message>
    <message>
        <source>%1 doesn’t support this.</source>
        <comment>a gateway product</comment>
        <translation>%1 unterstützt das nicht.</translation>
    </message>
    <message>
        <source>%1 needs this.</source>
        <comment>a gateway product</comment>
        <translation>%1 braucht das.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkChoice</name>
    <message>
        <source>You already have a trunk with this name</source>
        <translation>Sie haben schon einen Trunk mit diesem Namen</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date as in 12 March 2025</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Created %1.</source>
        <translation>Angelegt am %1.</translation>
    </message>
    <message>
        <source>Created %1. It has %2 and %3.</source>
        <translation>Angelegt am %1. Er hat %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n Telefonnummer</numerusform>
            <numerusform>%n Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway</numerusform>
            <numerusform>%n Gateways</numerusform>
        </translation>
    </message>
    <message>
        <source>You already have trunks with this name</source>
        <translation>Sie haben schon Trunks mit diesem Namen</translation>
    </message>
    <message>
        <source>Choose which one is meant.</source>
        <translation>Wählen Sie, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>A trial account can have one trunk</source>
        <translation>Ein Testkonto kann einen Trunk haben</translation>
    </message>
    <message>
        <source>Use the existing trunk “%1”, or delete it in Twilio first.</source>
        <translation>Benutzen Sie den vorhandenen Trunk „%1“ oder löschen Sie ihn zuerst bei Twilio.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows</source>
        <translation>Dieses Konto hat 100 Trunks, mehr erlaubt Twilio nicht</translation>
    </message>
    <message>
        <source>Use an existing one, or delete one in Twilio.</source>
        <translation>Benutzen Sie einen vorhandenen oder löschen Sie einen bei Twilio.</translation>
    </message>
    <message>
        <source>&amp;Use the existing trunk</source>
        <translation>&amp;Vorhandenen Trunk benutzen</translation>
    </message>
    <message>
        <source>Use the trunk %1</source>
        <translation>Den Trunk %1 benutzen</translation>
    </message>
    <message>
        <source>Trunkline adds only what is missing.</source>
        <translation>Trunkline ergänzt nur, was fehlt.</translation>
    </message>
    <message>
        <source>&amp;Create “%1”</source>
        <translation>„%1“ &amp;anlegen</translation>
    </message>
    <message>
        <source>The existing trunk stays as it is.</source>
        <translation>Der vorhandene Trunk bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Existing trunk to use</source>
        <translation>Vorhandener Trunk, der benutzt wird</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkPage</name>
    <message>
        <source>Name your trunk</source>
        <translation>Benennen Sie Ihren Trunk</translation>
    </message>
    <message>
        <source>The trunk is the line between Twilio and your gateway. Only you see its name.</source>
        <translation>Der Trunk ist die Leitung zwischen Twilio und Ihrem Gateway. Seinen Namen sehen nur Sie.</translation>
    </message>
    <message>
        <source>What the trunk will do</source>
        <translation>Was der Trunk tun wird</translation>
    </message>
    <message>
        <source>&amp;Trunk name</source>
        <translation>&amp;Trunk-Name</translation>
    </message>
    <message>
        <source>A place or a purpose works well, for example “Front desk” or “Clinic bookings”.</source>
        <translation>Ein Ort oder ein Zweck ist gut, zum Beispiel „Empfang“ oder „Terminvergabe“.</translation>
    </message>
    <message>
        <source>A&amp;dvanced settings</source>
        <translation>&amp;Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Reset t&amp;o usual</source>
        <translation>Auf üblich z&amp;urücksetzen</translation>
    </message>
    <message>
        <source>Reset the advanced settings</source>
        <translation>Die erweiterten Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Give the trunk a name first</source>
        <translation>Geben Sie dem Trunk zuerst einen Namen</translation>
    </message>
    <message>
        <source>Choose which trunk to use</source>
        <translation>Wählen Sie, welcher Trunk benutzt wird</translation>
    </message>
    <message>
        <source>Correct the advanced settings first</source>
        <translation>Berichtigen Sie zuerst die erweiterten Einstellungen</translation>
    </message>
    <message>
        <source>%1 line</source>
        <comment>name of a trunk; %1 is the name of the account</comment>
        <translation>Leitung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption, transfer, recording, caller names</source>
        <translation>Verschlüsselung, Weitergabe, Aufzeichnung, Anrufernamen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters typed of those allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Only the first 64 characters were kept.</source>
        <translation>Nur die ersten 64 Zeichen wurden behalten.</translation>
    </message>
    <message>
        <source>Carry incoming calls from your number to your gateway</source>
        <translation>Eingehende Anrufe von Ihrer Nummer zu Ihrem Gateway leiten</translation>
    </message>
    <message>
        <source>Let in four calls at once</source>
        <translation>Vier Anrufe zugleich hereinlassen</translation>
    </message>
    <message>
        <source>Let in as many calls at once as your account allows</source>
        <translation>So viele Anrufe zugleich hereinlassen, wie Ihr Konto erlaubt</translation>
    </message>
    <message>
        <source>Encrypt calls</source>
        <translation>Anrufe verschlüsseln</translation>
    </message>
    <message>
        <source>Look up the caller’s name, which Twilio charges per call</source>
        <translation>Den Namen des Anrufers nachschlagen, was Twilio pro Anruf berechnet</translation>
    </message>
    <message>
        <source>Let your gateway transfer calls</source>
        <translation>Ihr Gateway Anrufe weitergeben lassen</translation>
    </message>
    <message>
        <source>Record calls, which Twilio charges and stores</source>
        <translation>Anrufe aufzeichnen, was Twilio berechnet und speichert</translation>
    </message>
    <message>
        <source>Outgoing calls stay off</source>
        <translation>Ausgehende Anrufe bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls and recording stay off</source>
        <translation>Ausgehende Anrufe und Aufzeichnung bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls and call transfer stay off</source>
        <translation>Ausgehende Anrufe und Anrufweitergabe bleiben aus</translation>
    </message>
    <message>
        <source>Outgoing calls, recording and call transfer stay off</source>
        <translation>Ausgehende Anrufe, Aufzeichnung und Anrufweitergabe bleiben aus</translation>
    </message>
    <message>
        <source>The trunk</source>
        <translation>Der Trunk</translation>
    </message>
    <message>
        <source>&lt;p&gt;A trunk is a line for many calls at once between Twilio and your gateway. Its name is for you: it helps to find the trunk again, in Trunkline and in Twilio.&lt;/p&gt;&lt;p&gt;If a trunk with this name exists already, Trunkline can use it. It then adds only what is missing and leaves everything else as it is.&lt;/p&gt;&lt;p&gt;Will callers be passed on to people? Then turn on call transfer in the advanced settings. Guides that say Twilio’s trunks can’t do this (SIP REFER) are out of date: no session border controller is needed for it.&lt;/p&gt;&lt;p&gt;The advanced settings can stay as they are. Nothing that costs money is ever switched on by itself.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ein Trunk ist eine Leitung für viele Anrufe zugleich zwischen Twilio und Ihrem Gateway. Sein Name ist für Sie: Er hilft, den Trunk wiederzufinden, in Trunkline und bei Twilio.&lt;/p&gt;&lt;p&gt;Wenn es schon einen Trunk mit diesem Namen gibt, kann Trunkline ihn benutzen. Es ergänzt dann nur, was fehlt, und lässt alles andere, wie es ist.&lt;/p&gt;&lt;p&gt;Sollen Anrufer an Menschen weitergegeben werden? Dann schalten Sie in den erweiterten Einstellungen die Anrufweitergabe ein. Anleitungen, nach denen Trunks von Twilio das nicht können (SIP REFER), sind veraltet: Dafür braucht es keinen Session Border Controller.&lt;/p&gt;&lt;p&gt;Die erweiterten Einstellungen können bleiben, wie sie sind. Nichts, was Geld kostet, wird je von selbst eingeschaltet.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunksModel</name>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n Nummer</numerusform>
            <numerusform>%n Nummern</numerusform>
        </translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Kein Gateway</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>gateways</comment>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls arrive</source>
        <translation>Anrufe kommen an</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Calls failed today</source>
        <translation>Heute sind Anrufe fehlgeschlagen</translation>
    </message>
    <message>
        <source>Calls failed on %1</source>
        <comment>a day of the week</comment>
        <translation>Am %1 sind Anrufe fehlgeschlagen</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Trunk</source>
        <comment>heading of a table</comment>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>heading of a table</comment>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Gateway</source>
        <comment>heading of a table</comment>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <comment>heading of a table</comment>
        <translation>Letzte 7 Tage</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::UndoDialog</name>
    <message>
        <source>Undo everything</source>
        <translation>Alles rückgängig machen</translation>
    </message>
    <message>
        <source>Take the line down?</source>
        <translation>Die Leitung abbauen?</translation>
    </message>
    <message>
        <source>Calls to %1 stop reaching your gateway at once.</source>
        <translation>Anrufe an %1 erreichen Ihr Gateway sofort nicht mehr.</translation>
    </message>
    <message>
        <source>Calls stop reaching your gateway at once.</source>
        <translation>Anrufe erreichen Ihr Gateway sofort nicht mehr.</translation>
    </message>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Take it down</source>
        <translation>&amp;Abbauen</translation>
    </message>
    <message>
        <source>Otherwise you keep it and its monthly price. Once cancelled, someone else can buy it.</source>
        <translation>Sonst behalten Sie sie zu ihrem Monatspreis. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message>
        <source>Otherwise you keep it for %1 a month. Once cancelled, someone else can buy it.</source>
        <translation>Sonst behalten Sie sie für %1 im Monat. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation>Es wird nachgesehen, was da ist…</translation>
    </message>
    <message>
        <source>Nothing is left to take down</source>
        <translation>Es ist nichts mehr abzubauen</translation>
    </message>
    <message>
        <source>Also ca&amp;ncel the number %1</source>
        <translation>Auch die Nummer %1 &amp;kündigen</translation>
    </message>
    <message>
        <source>&amp;Take it down and cancel the number</source>
        <translation>&amp;Abbauen und die Nummer kündigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Calls to %Ln number(s) stop reaching your gateway at once.</source>
        <translation>
            <numerusform>Anrufe an %Ln Nummer erreichen Ihr Gateway sofort nicht mehr.</numerusform>
            <numerusform>Anrufe an %Ln Nummern erreichen Ihr Gateway sofort nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise you keep them and their monthly prices. Once cancelled, someone else can buy them.</source>
        <translation>Sonst behalten Sie sie zu ihren Monatspreisen. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message>
        <source>Otherwise you keep them for %1 a month. Once cancelled, someone else can buy them.</source>
        <translation>Sonst behalten Sie sie für %1 im Monat. Nach der Kündigung kann sie jemand anderes kaufen.</translation>
    </message>
    <message numerus="yes">
        <source>Also ca&amp;ncel the %Ln number(s) that were bought</source>
        <translation>
            <numerusform>Auch die %Ln gekaufte Nummer &amp;kündigen</numerusform>
            <numerusform>Auch die %Ln gekauften Nummern &amp;kündigen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take it down and cancel the numbers</source>
        <translation>&amp;Abbauen und die Nummern kündigen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WaitingLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 This takes longer than usual.</source>
        <translation>%1 Das dauert länger als sonst.</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WelcomePage</name>
    <message>
        <source>Give your voice gateway a phone number</source>
        <translation>Geben Sie Ihrem Voice-Gateway eine Telefonnummer</translation>
    </message>
    <message>
        <source>Trunkline connects a Twilio phone number to the computer that answers your calls. You never need to open the Twilio website.</source>
        <translation>Trunkline verbindet eine Twilio-Telefonnummer mit dem Rechner, der Ihre Anrufe annimmt. Die Website von Twilio müssen Sie nie öffnen.</translation>
    </message>
    <message>
        <source>&amp;Set up a new trunk</source>
        <translation>Neuen Trunk &amp;einrichten</translation>
    </message>
    <message>
        <source>For a number that should ring at your gateway.</source>
        <translation>Für eine Nummer, die bei Ihrem Gateway klingeln soll.</translation>
    </message>
    <message>
        <source>&amp;Practise first</source>
        <translation>Zuerst &amp;üben</translation>
    </message>
    <message>
        <source>A simulated account. Nothing is bought and nothing is changed.</source>
        <translation>Ein simuliertes Konto. Nichts wird gekauft und nichts geändert.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>Start over and forget the unfinished set-up</source>
        <translation>Von vorn beginnen und die unfertige Einrichtung vergessen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>About Trunkline</source>
        <translation>Über Trunkline</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1 – the trunk is built, one step is missing.</source>
        <translation>%1 – der Trunk steht, ein Schritt fehlt.</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>heute um %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date as in 3 June</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>You stopped at %1, %2.</source>
        <comment>step, time</comment>
        <translation>Sie haben bei %1 aufgehört, %2.</translation>
    </message>
    <message>
        <source>%1 – you stopped at %2, %3.</source>
        <comment>account, step, time</comment>
        <translation>%1 – Sie haben bei %2 aufgehört, %3.</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Machen Sie weiter, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up, stopped at %1</source>
        <translation>Die unfertige Einrichtung fortsetzen, angehalten bei %1</translation>
    </message>
    <message>
        <source>Continue the unfinished set-up of %1, stopped at %2</source>
        <translation>Die unfertige Einrichtung von %1 fortsetzen, angehalten bei %2</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>Wie Trunkline arbeitet</translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline asks a few questions, shows what it would do and what that costs, and then does it in your Twilio account. Nothing is bought before you agree.&lt;/p&gt;&lt;p&gt;You can go back at any time, and stop and continue later. Whatever Trunkline has made, it can also undo.&lt;/p&gt;&lt;p&gt;“Practise first” goes through everything with a simulated account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Trunkline stellt ein paar Fragen, zeigt, was es tun würde und was das kostet, und tut es dann in Ihrem Twilio-Konto. Nichts wird gekauft, bevor Sie zustimmen.&lt;/p&gt;&lt;p&gt;Sie können jederzeit zurückgehen, anhalten und später weitermachen. Was Trunkline angelegt hat, kann es auch rückgängig machen.&lt;/p&gt;&lt;p&gt;„Zuerst üben“ geht alles mit einem simulierten Konto durch.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>I don’t use &amp;Twilio</source>
        <translation>Ich benutze &amp;Twilio nicht</translation>
    </message>
    <message>
        <source>What to ask your phone provider for instead.</source>
        <translation>Worum Sie stattdessen Ihren Telefonanbieter bitten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, trunk</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – you were taking the line down, %2.</source>
        <comment>account, time</comment>
        <translation>%1 – Sie waren dabei, die Leitung abzubauen, %2.</translation>
    </message>
    <message>
        <source>%1 – the line is built and waits for its check.</source>
        <translation>%1 – die Leitung steht und wartet auf ihre Prüfung.</translation>
    </message>
    <message>
        <source>%1 – some of it is built, and some steps are missing.</source>
        <translation>%1 – ein Teil steht schon, einige Schritte fehlen.</translation>
    </message>
    <message>
        <source>The file is kept: %1.</source>
        <translation>Die Datei bleibt erhalten: %1.</translation>
    </message>
    <message>
        <source>A newer Trunkline saved an unfinished set-up</source>
        <translation>Ein neueres Trunkline hat eine unfertige Einrichtung gespeichert</translation>
    </message>
    <message>
        <source>This one can’t read it. Continue with the newer one, or begin anew here.</source>
        <translation>Dieses hier kann sie nicht lesen. Machen Sie mit dem neueren weiter oder beginnen Sie hier neu.</translation>
    </message>
    <message>
        <source>The unfinished set-up can’t be read</source>
        <translation>Die unfertige Einrichtung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Begin anew with the same account and trunk name: Trunkline finds what it has made there.</source>
        <translation>Beginnen Sie neu, mit demselben Konto und Trunk-Namen: Trunkline findet, was es dort angelegt hat.</translation>
    </message>
    <message>
        <source>&amp;Check or repair an existing set-up</source>
        <translation>Vorhandene Einrichtung &amp;prüfen oder reparieren</translation>
    </message>
    <message>
        <source>Finds out why calls don’t arrive, and fixes it.</source>
        <translation>Findet heraus, warum Anrufe nicht ankommen, und behebt es.</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>&amp;Monitor</translation>
    </message>
    <message>
        <source>Open the monitor window</source>
        <translation>Das Monitor-Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WizardWindow</name>
    <message>
        <source>Trunkline</source>
        <translation>Trunkline</translation>
    </message>
    <message>
        <source>Your entries could not be saved</source>
        <translation>Ihre Eingaben konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>Trotzdem s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>Von vorn beginnen?</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Keep my set-up</source>
        <translation>Meine Einrichtung be&amp;halten</translation>
    </message>
    <message>
        <source>Practice can’t start</source>
        <translation>Die Übung kann nicht beginnen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Trunkline – practice</source>
        <translation>Trunkline – Übung</translation>
    </message>
    <message>
        <source>Lea&amp;ve practice</source>
        <translation>Übung &amp;verlassen</translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>The line between Twilio and your gateway.</source>
        <translation>Die Leitung zwischen Twilio und Ihrem Gateway.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The computer that answers your calls.</source>
        <translation>Der Rechner, der Ihre Anrufe annimmt.</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Where a call is sent to, like a phone number for computers.</source>
        <translation>Wohin ein Anruf geleitet wird, wie eine Telefonnummer für Computer.</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Decides what may come into a network from outside, so it must let Twilio’s calls in.</source>
        <translation>Entscheidet, was von außen in ein Netzwerk darf; sie muss also die Anrufe von Twilio hereinlassen.</translation>
    </message>
    <message>
        <source>Trunkline is open in another window</source>
        <translation>Trunkline ist in einem anderen Fenster offen</translation>
    </message>
    <message>
        <source>One window at a time works on a set-up, so that nothing is done twice. Finish there or close that window, then try again.</source>
        <translation>An einer Einrichtung arbeitet immer nur ein Fenster, damit nichts doppelt gemacht wird. Machen Sie es dort fertig oder schließen Sie jenes Fenster, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>The disk may be full, or the folder write-protected: %1. If you close now, you enter them again next time.</source>
        <translation>Vielleicht ist die Festplatte voll oder der Ordner schreibgeschützt: %1. Wenn Sie jetzt schließen, geben Sie sie beim nächsten Mal noch einmal ein.</translation>
    </message>
    <message>
        <source>Trunkline has already changed the trunk “%1”. That stays in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon geändert. Das bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1” and bought %2. They stay in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon angelegt und %2 gekauft. Beides bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already created the trunk “%1”. It stays in your Twilio account.</source>
        <translation>Trunkline hat den Trunk „%1“ schon angelegt. Er bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>Trunkline has already bought %1. It stays in your Twilio account.</source>
        <translation>Trunkline hat %1 schon gekauft. Die Nummer bleibt in Ihrem Twilio-Konto.</translation>
    </message>
    <message>
        <source>&amp;Undo them first…</source>
        <translation>Zuerst &amp;rückgängig machen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln Nummer</numerusform>
            <numerusform>%Ln Nummern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::report::CallPathSvg</name>
    <message>
        <source>Call path</source>
        <translation>Weg des Anrufs</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallRules</name>
    <message>
        <source>Lets Twilio’s calls in.</source>
        <translation>Lässt die Anrufe von Twilio herein.</translation>
    </message>
    <message>
        <source>Lets Twilio’s calls in to %1.</source>
        <translation>Lässt die Anrufe von Twilio zu %1 herein.</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1, from %2</source>
        <translation>Netze von Twilio, Stand %1, Quelle: %2</translation>
    </message>
    <message>
        <source>“inet filter input” is what Debian’s /etc/nftables.conf calls it. Write your own names if they differ, and “forward” instead of “input” on a router in front of the gateway.</source>
        <translation>Bei Debian heißt es in /etc/nftables.conf „inet filter input“. Schreiben Sie Ihre eigenen Namen, wenn sie anders lauten, und auf einem Router vor dem Gateway „forward“ statt „input“.</translation>
    </message>
    <message>
        <source>To try it without changing anything: %1</source>
        <translation>Zum Ausprobieren, ohne etwas zu ändern: %1</translation>
    </message>
    <message>
        <source>On a router in front of the gateway write “ufw route allow” instead of “ufw allow”.</source>
        <translation>Auf einem Router vor dem Gateway schreiben Sie „ufw route allow“ statt „ufw allow“.</translation>
    </message>
    <message>
        <source>Write the labels of your gateway’s pods under matchLabels. The ports are those of the pods.</source>
        <translation>Schreiben Sie die Labels der Pods Ihres Gateways unter matchLabels. Die Ports sind die der Pods.</translation>
    </message>
    <message>
        <source>These pods then take nothing but what a policy allows: write one for what else they need.</source>
        <translation>Diese Pods nehmen dann nur noch an, was eine Richtlinie erlaubt: Schreiben Sie eine für alles, was sie sonst brauchen.</translation>
    </message>
    <message>
        <source>The caller’s address must be kept on the way to the pod: externalTrafficPolicy: Local. Pods with hostNetwork: true, as IBM’s Voice Gateway, are behind the firewall of their node instead.</source>
        <translation>Die Adresse des Anrufers muss auf dem Weg zum Pod erhalten bleiben: externalTrafficPolicy: Local. Pods mit hostNetwork: true, wie beim Voice Gateway von IBM, stehen stattdessen hinter der Firewall ihres Nodes.</translation>
    </message>
</context>
<context>
    <name>trunkline::report::FirewallSheet</name>
    <message>
        <source>What the firewall has to let in for Twilio’s calls</source>
        <translation>Was die Firewall für die Anrufe von Twilio hereinlassen muss</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Call set-up (SIP): %1, from every one of these networks</source>
        <translation>Rufaufbau (SIP): %1, aus jedem dieser Netze</translation>
    </message>
    <message>
        <source>Sound (RTP): UDP ports %1, from this network</source>
        <translation>Ton (RTP): UDP-Ports %1, aus diesem Netz</translation>
    </message>
    <message>
        <source>Where outgoing traffic is limited, too: the answers to these networks, and UDP to the ports %1 of %2.</source>
        <translation>Wo auch ausgehender Verkehr beschränkt ist: die Antworten an diese Netze und UDP an die Ports %1 von %2.</translation>
    </message>
    <message>
        <source>%1, port %2, %3</source>
        <extracomment>A gateway in a list: &quot;203.0.113.10, port 5060, TCP&quot;</extracomment>
        <translation>%1, Port %2, %3</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <extracomment>What a firewall opens: &quot;TCP port 5060&quot;</extracomment>
        <translation>%1-Port %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>The date format &quot;d MMMM yyyy&quot;: 22 November 2026</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Twilio’s networks as of %1. Today’s list: %2</source>
        <translation>Netze von Twilio, Stand %1. Die heutige Liste: %2</translation>
    </message>
    <message>
        <source>Message to the network team</source>
        <translation>Nachricht an das Netzwerkteam</translation>
    </message>
    <message>
        <source>List of networks and ports</source>
        <translation>Liste der Netze und Ports</translation>
    </message>
    <message>
        <source>Rules for nftables</source>
        <translation>Regeln für nftables</translation>
    </message>
    <message>
        <source>Rules for ufw</source>
        <translation>Regeln für ufw</translation>
    </message>
    <message>
        <source>Rules for an AWS security group</source>
        <translation>Regeln für eine AWS-Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>Network policy for Kubernetes</source>
        <translation>Netzwerkrichtlinie für Kubernetes</translation>
    </message>
    <message>
        <source>Save it, then run as root: %1</source>
        <translation>Speichern Sie es und führen Sie dann als root aus: %1</translation>
    </message>
    <message>
        <source>Save it, then run with your own group: %1</source>
        <translation>Speichern Sie es und führen Sie dann mit Ihrer eigenen Gruppe aus: %1</translation>
    </message>
    <message>
        <source>Save it, set the label of your pods, then run: %1</source>
        <translation>Speichern Sie es, setzen Sie das Label Ihrer Pods und führen Sie dann aus: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::report::HandOffMessage</name>
    <message>
        <source>Please let Twilio’s calls reach our voice gateway %1</source>
        <translation>Bitte die Anrufe von Twilio zu unserem Voice-Gateway %1 durchlassen</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>Our gateway:</source>
        <translation>Unser Gateway:</translation>
    </message>
    <message>
        <source>Twilio can’t reach an address inside our building. Please pass these ports on from a public address, and tell me that address.</source>
        <translation>Twilio kann eine Adresse in unserem Gebäude nicht erreichen. Bitte leiten Sie diese Ports von einer öffentlichen Adresse weiter und nennen Sie mir diese Adresse.</translation>
    </message>
    <message>
        <source>A firewall that rewrites SIP messages (“SIP ALG”) breaks calls: please switch that off for the gateway. Twilio sends no password, so the gateway has to know it by these networks.</source>
        <translation>Eine Firewall, die SIP-Nachrichten umschreibt („SIP ALG“), stört Anrufe: Bitte schalten Sie das für das Gateway aus. Twilio sendet kein Passwort, deshalb muss das Gateway Twilio an diesen Netzen erkennen.</translation>
    </message>
    <message>
        <source>No passwords are in this message.</source>
        <translation>In dieser Nachricht stehen keine Passwörter.</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer the phone number %1. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>Unser Voice-Gateway soll die Anrufe an die Telefonnummer %1 annehmen. Sie kommen von Twilio über das Internet, und die Firewall muss sie hereinlassen.</translation>
    </message>
    <message>
        <source>Our voice gateway is to answer a phone number. Its calls come from Twilio over the internet, and the firewall has to let them in.</source>
        <translation>Unser Voice-Gateway soll die Anrufe an eine Telefonnummer annehmen. Sie kommen von Twilio über das Internet, und die Firewall muss sie hereinlassen.</translation>
    </message>
    <message>
        <source>So far they don’t get through: %1</source>
        <translation>Bisher kommen sie nicht durch: %1</translation>
    </message>
    <message>
        <source>Please let in, to the gateway:</source>
        <translation>Bitte lassen Sie zum Gateway herein:</translation>
    </message>
    <message>
        <source>1. Call set-up: %1, from all of these networks, since a call can come from any of them:</source>
        <translation>1. Rufaufbau: %1, aus allen diesen Netzen, denn ein Anruf kann aus jedem davon kommen:</translation>
    </message>
    <message>
        <source>2. Sound: UDP ports %1, from this network:</source>
        <translation>2. Ton: UDP-Ports %1, aus diesem Netz:</translation>
    </message>
    <message>
        <source>If outgoing traffic is limited, too: the gateway answers to the same networks, and sends sound to the UDP ports %1 of the last one.</source>
        <translation>Wenn auch ausgehender Verkehr beschränkt ist: Das Gateway antwortet denselben Netzen und sendet Ton an die UDP-Ports %1 des zuletzt genannten.</translation>
    </message>
    <message>
        <source>How we test it: tell me when it is done, and I place a test call through Twilio. Packets from one of the networks above then arrive at the gateway. This shows them:</source>
        <translation>So testen wir es: Sagen Sie mir, wenn es erledigt ist, und ich mache über Twilio einen Testanruf. Dann kommen beim Gateway Pakete aus einem der oben genannten Netze an. Dieser Befehl zeigt sie:</translation>
    </message>
    <message>
        <source>The settings of the IBM Voice Gateway that matter for this:</source>
        <translation>Die Einstellungen des IBM Voice Gateway, auf die es dabei ankommt:</translation>
    </message>
    <message>
        <source>SIP Orchestrator: its public address. Twilio calls the SIP Orchestrator, not the Media Relay.</source>
        <translation>SIP Orchestrator: seine öffentliche Adresse. Twilio ruft den SIP Orchestrator an, nicht das Media Relay.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: the port that Twilio calls.</source>
        <translation>SIP Orchestrator: der Port, den Twilio anruft.</translation>
    </message>
    <message>
        <source>Media Relay: its public address, where the sound is sent to. It can differ from the other one.</source>
        <translation>Media Relay: seine öffentliche Adresse, an die der Ton gesendet wird. Sie kann sich von der anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Media Relay: its ports for sound. How many there are limits how many callers fit at once.</source>
        <translation>Media Relay: seine Ports für den Ton. Von ihrer Zahl hängt ab, wie viele Anrufer zugleich Platz haben.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls to an address that contains this, the number without +.</source>
        <translation>SIP Orchestrator: Er nimmt nur Anrufe an Adressen an, in denen dies steht, die Nummer ohne +.</translation>
    </message>
    <message>
        <source>SIP Orchestrator: it takes only calls from an address that contains this. Empty: from every caller.</source>
        <translation>SIP Orchestrator: Er nimmt nur Anrufe von Adressen an, in denen dies steht. Leer: von jedem Anrufer.</translation>
    </message>
    <message>
        <source>The gateway also needs port 443 out to the Watson services.</source>
        <translation>Das Gateway braucht außerdem Port 443 nach draußen, zu den Watson-Diensten.</translation>
    </message>
    <message>
        <source>The gateway may pass callers on to people. It does so with a REFER inside the call, which Twilio answers with 202; no session border controller is needed. Twilio then calls the target itself, without the gateway talking to the person first.</source>
        <translation>Das Gateway darf Anrufer an Menschen weitergeben. Das geschieht mit einem REFER innerhalb des Anrufs, den Twilio mit 202 beantwortet; ein Session Border Controller ist nicht nötig. Twilio ruft dann das Ziel selbst an, ohne dass das Gateway zuerst mit dem Menschen spricht.</translation>
    </message>
    <message>
        <source>To a phone number: %1</source>
        <translation>An eine Telefonnummer: %1</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <translation>Oder: %1</translation>
    </message>
    <message>
        <source>Other SIP addresses with a phone number are refused with 403. Emergency numbers can’t be called.</source>
        <translation>Andere SIP-Adressen mit einer Telefonnummer werden mit 403 abgelehnt. Notrufnummern können nicht angerufen werden.</translation>
    </message>
    <message>
        <source>To a SIP address: %1</source>
        <translation>An eine SIP-Adresse: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::report::ProviderRequest</name>
    <message>
        <source>%1, port %2</source>
        <extracomment>How calls travel: &quot;TCP, port 5060&quot;</extracomment>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>SIP trunk for incoming calls</source>
        <translation>SIP-Trunk für eingehende Anrufe</translation>
    </message>
    <message>
        <source>One phone number, no outgoing calls needed</source>
        <translation>Eine Telefonnummer, keine ausgehenden Anrufe nötig</translation>
    </message>
    <message>
        <source>Send calls to</source>
        <translation>Anrufe leiten an</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “They”: the phone provider</extracomment>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if they offer it)</source>
        <translation>%1 (TLS auf Port 5061, wenn der Anbieter es anbietet)</translation>
    </message>
    <message>
        <source>Sound format</source>
        <translation>Audioformat</translation>
    </message>
    <message>
        <source>G.711 (PCMU or PCMA)</source>
        <translation>G.711 (PCMU oder PCMA)</translation>
    </message>
    <message>
        <source>Key presses</source>
        <translation>Tastendrücke</translation>
    </message>
    <message>
        <source>RFC 4733 events</source>
        <translation>Ereignisse nach RFC 4733</translation>
    </message>
    <message>
        <source>Their addresses</source>
        <translation>Adressen des Anbieters</translation>
    </message>
    <message>
        <source>Where their calls come from, for your firewall</source>
        <translation>Von wo seine Anrufe kommen, für Ihre Firewall</translation>
    </message>
    <message>
        <source>%1 (TLS on port 5061 if you offer it)</source>
        <extracomment>%1: &quot;TCP, port 5060&quot;. “You”: the phone provider that the letter is for</extracomment>
        <translation>%1 (TLS auf Port 5061, wenn Sie es anbieten)</translation>
    </message>
    <message>
        <source>Your addresses</source>
        <translation>Ihre Adressen</translation>
    </message>
    <message>
        <source>please tell us where your calls come from, for our firewall</source>
        <translation>bitte nennen Sie uns für unsere Firewall, von wo Ihre Anrufe kommen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a letter, what is asked and how: &quot;Sound format: G.711&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>we would like a phone number whose calls you send to our own voice gateway. This is what we need:</source>
        <translation>wir möchten eine Telefonnummer, deren Anrufe Sie an unser eigenes Voice-Gateway leiten. Das brauchen wir:</translation>
    </message>
    <message>
        <source>Please also tell us how you write the number that was dialled, for example %1: our gateway compares it.</source>
        <translation>Bitte teilen Sie uns auch mit, wie Sie die gewählte Nummer schreiben, zum Beispiel %1: Unser Gateway vergleicht sie.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::CallPath</name>
    <message>
        <source>Planned</source>
        <comment>state of a part of the line</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state of a part of the line</comment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Likely</source>
        <comment>state of a part of the line: probably works</comment>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a part of the line</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>state of a part of the line: look at this</comment>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two stations of the line, for example: Phone number to Twilio trunk</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a joint of the line and its state</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message>
        <source>Create the trunk %1</source>
        <translation>Den Trunk %1 anlegen</translation>
    </message>
    <message>
        <source>Turn off recording</source>
        <translation>Aufzeichnung ausschalten</translation>
    </message>
    <message>
        <source>Turn on recording</source>
        <translation>Aufzeichnung einschalten</translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation>Seine Anrufe an %1 leiten</translation>
    </message>
    <message>
        <source>Switch on the gateway %1</source>
        <translation>Das Gateway %1 einschalten</translation>
    </message>
    <message>
        <source>Switch off the old gateway %1 on this trunk</source>
        <translation>Das alte Gateway %1 auf diesem Trunk ausschalten</translation>
    </message>
    <message>
        <source>Change the order of the gateway %1</source>
        <translation>Die Reihenfolge des Gateways %1 ändern</translation>
    </message>
    <message>
        <source>Buy the number %1 and connect it to the trunk</source>
        <translation>Die Nummer %1 kaufen und mit dem Trunk verbinden</translation>
    </message>
    <message>
        <source>Move %1 from the trunk “%2” to the trunk</source>
        <translation>%1 vom Trunk „%2“ auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Move %1 from an app in Twilio to the trunk</source>
        <translation>%1 von einer App bei Twilio auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Move %1 from the website %2 to the trunk</source>
        <translation>%1 von der Website %2 auf den Trunk umziehen</translation>
    </message>
    <message>
        <source>Connect %1 to the trunk</source>
        <translation>%1 mit dem Trunk verbinden</translation>
    </message>
    <message>
        <source>Disconnect %1 from the trunk</source>
        <translation>%1 vom Trunk trennen</translation>
    </message>
    <message>
        <source>Set %1 back to the trunk “%2”</source>
        <translation>%1 zurück auf den Trunk „%2“ stellen</translation>
    </message>
    <message>
        <source>Set %1 back to the app in Twilio</source>
        <translation>%1 zurück auf die App bei Twilio stellen</translation>
    </message>
    <message>
        <source>Set %1 back to the website %2</source>
        <translation>%1 zurück auf die Website %2 stellen</translation>
    </message>
    <message>
        <source>Take the gateway %1 off the trunk</source>
        <translation>Das Gateway %1 vom Trunk nehmen</translation>
    </message>
    <message>
        <source>Cancel the number %1</source>
        <translation>Die Nummer %1 kündigen</translation>
    </message>
    <message>
        <source>Delete the trunk %1</source>
        <translation>Den Trunk %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation>
            <numerusform>Den Trunk %1 und sein %n Gateway löschen</numerusform>
            <numerusform>Den Trunk %1 und seine %n Gateways löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn on encryption</source>
        <translation>Verschlüsselung einschalten</translation>
    </message>
    <message>
        <source>Turn off encryption</source>
        <translation>Verschlüsselung ausschalten</translation>
    </message>
    <message>
        <source>Turn off call transfer</source>
        <translation>Anrufweitergabe ausschalten</translation>
    </message>
    <message>
        <source>Turn on call transfer</source>
        <translation>Anrufweitergabe einschalten</translation>
    </message>
    <message>
        <source>Change who is shown as caller after a transfer</source>
        <translation>Ändern, wer nach einer Weitergabe als Anrufer gezeigt wird</translation>
    </message>
    <message>
        <source>Turn on caller names</source>
        <translation>Anrufernamen einschalten</translation>
    </message>
    <message>
        <source>Turn off caller names</source>
        <translation>Anrufernamen ausschalten</translation>
    </message>
    <message>
        <source>Remove the trunk domain</source>
        <translation>Die Trunk-Domain entfernen</translation>
    </message>
    <message>
        <source>Set the trunk domain to %1</source>
        <translation>Die Trunk-Domain auf %1 setzen</translation>
    </message>
    <message>
        <source>Change the web address for when nothing answers</source>
        <translation>Die Webadresse für den Fall ändern, dass niemand antwortet</translation>
    </message>
    <message>
        <source>Create the trunk</source>
        <translation>Den Trunk anlegen</translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>Die Einstellungen des Trunks ändern</translation>
    </message>
    <message>
        <source>Set the recording</source>
        <translation>Die Aufzeichnung einstellen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway hinzufügen</numerusform>
            <numerusform>%n Gateways hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off the old gateway</source>
        <translation>Das alte Gateway ausschalten</translation>
    </message>
    <message>
        <source>Change the gateway</source>
        <translation>Das Gateway ändern</translation>
    </message>
    <message>
        <source>Buy %1 and connect it</source>
        <translation>%1 kaufen und verbinden</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 umziehen</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Put back what answered %1 before</source>
        <translation>Wiederherstellen, was %1 vorher annahm</translation>
    </message>
    <message>
        <source>Take the gateway off the trunk</source>
        <translation>Das Gateway vom Trunk nehmen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 kündigen</translation>
    </message>
    <message>
        <source>Delete the trunk</source>
        <translation>Den Trunk löschen</translation>
    </message>
    <message>
        <source>creating the trunk</source>
        <translation>der Trunk wird angelegt</translation>
    </message>
    <message>
        <source>changing the settings</source>
        <translation>die Einstellungen werden geändert</translation>
    </message>
    <message>
        <source>adding the gateways</source>
        <translation>die Gateways werden hinzugefügt</translation>
    </message>
    <message>
        <source>changing the gateways</source>
        <translation>die Gateways werden geändert</translation>
    </message>
    <message>
        <source>buying the number</source>
        <translation>die Nummer wird gekauft</translation>
    </message>
    <message>
        <source>connecting the number</source>
        <translation>die Nummer wird verbunden</translation>
    </message>
    <message>
        <source>disconnecting the number</source>
        <translation>die Nummer wird getrennt</translation>
    </message>
    <message>
        <source>putting the number back</source>
        <translation>die Nummer wird zurückgestellt</translation>
    </message>
    <message>
        <source>removing the gateways</source>
        <translation>die Gateways werden entfernt</translation>
    </message>
    <message>
        <source>cancelling the number</source>
        <translation>die Nummer wird gekündigt</translation>
    </message>
    <message>
        <source>deleting the trunk</source>
        <translation>der Trunk wird gelöscht</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation>Siehe Twilio</translation>
    </message>
    <message>
        <source>Twilio charges per call</source>
        <translation>Twilio berechnet es pro Anruf</translation>
    </message>
    <message>
        <source>Twilio charges per minute</source>
        <translation>Twilio berechnet es pro Minute</translation>
    </message>
    <message>
        <source>Call the gateway %1 by %2 instead of %3</source>
        <translation>Das Gateway %1 über %2 statt über %3 anrufen</translation>
    </message>
    <message>
        <source>Change the gateway address %1 to %2</source>
        <translation>Die Gateway-Adresse %1 in %2 ändern</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Buy %Ln number(s) and connect them</source>
        <translation>
            <numerusform>%Ln Nummer kaufen und verbinden</numerusform>
            <numerusform>%Ln Nummern kaufen und verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln number(s) from what answers them today</source>
        <translation>
            <numerusform>%Ln Nummer umziehen, weg von dem, was sie heute annimmt</numerusform>
            <numerusform>%Ln Nummern umziehen, weg von dem, was sie heute annimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %Ln number(s)</source>
        <translation>
            <numerusform>%Ln Nummer verbinden</numerusform>
            <numerusform>%Ln Nummern verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln number(s)</source>
        <translation>
            <numerusform>%Ln Nummer trennen</numerusform>
            <numerusform>%Ln Nummern trennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back what answered %Ln number(s) before</source>
        <translation>
            <numerusform>Wiederherstellen, was %Ln Nummer vorher annahm</numerusform>
            <numerusform>Wiederherstellen, was %Ln Nummern vorher annahm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln number(s)</source>
        <translation>
            <numerusform>%Ln Nummer kündigen</numerusform>
            <numerusform>%Ln Nummern kündigen</numerusform>
        </translation>
    </message>
    <message>
        <source>buying the numbers</source>
        <translation>die Nummern werden gekauft</translation>
    </message>
    <message>
        <source>connecting the numbers</source>
        <translation>die Nummern werden verbunden</translation>
    </message>
    <message>
        <source>disconnecting the numbers</source>
        <translation>die Nummern werden getrennt</translation>
    </message>
    <message>
        <source>putting the numbers back</source>
        <translation>die Nummern werden zurückgestellt</translation>
    </message>
    <message>
        <source>cancelling the numbers</source>
        <translation>die Nummern werden gekündigt</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, and %Ln number(s) whose price Twilio knows</source>
        <translation>
            <numerusform>%1 im Monat, dazu %Ln Nummer, deren Preis Twilio kennt</numerusform>
            <numerusform>%1 im Monat, dazu %Ln Nummern, deren Preis Twilio kennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::FailureBook</name>
    <message>
        <source>the gateway</source>
        <translation>das Gateway</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>die Nummer</translation>
    </message>
    <message>
        <source>the caller’s number</source>
        <translation>die Nummer des Anrufers</translation>
    </message>
    <message>
        <source>It then tried %1, with the same result.</source>
        <translation>Danach hat es Twilio bei %1 versucht, mit demselben Ergebnis.</translation>
    </message>
    <message>
        <source>It then tried %1: %2.</source>
        <comment>an address, what came of it: Gateway was busy</comment>
        <translation>Danach hat es Twilio bei %1 versucht: %2.</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Anruf %1</translation>
    </message>
    <message>
        <source>You</source>
        <comment>who has to act</comment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your network team</source>
        <comment>who has to act</comment>
        <translation>Ihr Netzwerkteam</translation>
    </message>
    <message>
        <source>Whoever looks after the gateway</source>
        <comment>who has to act</comment>
        <translation>Wer sich um das Gateway kümmert</translation>
    </message>
    <message>
        <source>Twilio’s support</source>
        <comment>who has to act</comment>
        <translation>Der Support von Twilio</translation>
    </message>
    <message>
        <source>The owner of the Twilio account</source>
        <comment>who has to act</comment>
        <translation>Der Inhaber des Twilio-Kontos</translation>
    </message>
    <message>
        <source>From here on the file is no JSON object, { … }.</source>
        <translation>Ab hier ist die Datei kein JSON-Objekt, { … }.</translation>
    </message>
    <message>
        <source>%1 stands twice in the same object. Keep one of them.</source>
        <translation>%1 steht zweimal im selben Objekt. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible here.</source>
        <translation>%1 hat einen Wert, der hier nicht möglich ist.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 has a { … } that nothing is filled into.</source>
        <translation>%1 enthält ein { … }, in das nichts eingesetzt wird.</translation>
    </message>
    <message>
        <source>%1 must be one of %2.</source>
        <translation>%1 muss eines von %2 sein.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::FailureWords</name>
    <message>
        <source>Gateway didn’t answer</source>
        <translation>Gateway hat nicht geantwortet</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Twilio called {address}, waited {seconds} seconds and got no reply.</source>
        <translation>Twilio hat {address} angerufen, {seconds} Sekunden gewartet und keine Antwort bekommen.</translation>
    </message>
    <message>
        <source>The caller heard that the call could not be completed.</source>
        <translation>Der Anrufer hörte, dass keine Verbindung zustande kam.</translation>
    </message>
    <message>
        <source>{address} works only inside your building.</source>
        <translation>{address} funktioniert nur in Ihrem Gebäude.</translation>
    </message>
    <message>
        <source>Enter the address under which the gateway can be reached from outside.</source>
        <translation>Geben Sie die Adresse ein, unter der das Gateway von außen erreichbar ist.</translation>
    </message>
    <message>
        <source>Then place another test call.</source>
        <translation>Machen Sie dann noch einen Testanruf.</translation>
    </message>
    <message>
        <source>It answers on {other}, but the trunk uses {connection}.</source>
        <translation>Es antwortet über {other}, aber der Trunk benutzt {connection}.</translation>
    </message>
    <message>
        <source>Switch the trunk to {other}.</source>
        <translation>Wechseln Sie beim Trunk zu {other}.</translation>
    </message>
    <message>
        <source>{product} does not take calls over {connection}.</source>
        <translation>{product} nimmt keine Anrufe über {connection} an.</translation>
    </message>
    <message>
        <source>Switch to the connection that {product} names.</source>
        <translation>Wechseln Sie zu der Verbindung, die {product} nennt.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but not Twilio. A firewall is likely in between.</source>
        <translation>Das Gateway antwortet diesem Computer, aber nicht Twilio. Wahrscheinlich ist eine Firewall dazwischen.</translation>
    </message>
    <message>
        <source>Copy the message for your network team. Everything they need is in it.</source>
        <translation>Kopieren Sie die Nachricht für Ihr Netzwerkteam. Sie enthält alles, was es braucht.</translation>
    </message>
    <message>
        <source>Ask them to let in all eight of Twilio’s networks, not only some.</source>
        <translation>Bitten Sie es, alle acht Netze von Twilio hereinzulassen, nicht nur einige.</translation>
    </message>
    <message>
        <source>The gateway doesn’t answer. It may be off, or the address is not the right one.</source>
        <translation>Das Gateway antwortet nicht. Vielleicht ist es aus, oder die Adresse stimmt nicht.</translation>
    </message>
    <message>
        <source>Check that the gateway is switched on and connected.</source>
        <translation>Prüfen Sie, ob das Gateway eingeschaltet und verbunden ist.</translation>
    </message>
    <message>
        <source>Compare {address} with the gateway’s own settings, digit by digit.</source>
        <translation>Vergleichen Sie {address} Ziffer für Ziffer mit den Einstellungen des Gateways.</translation>
    </message>
    <message>
        <source>Test it from here. Trunkline says what it finds.</source>
        <translation>Testen Sie es von hier aus. Trunkline sagt, was es findet.</translation>
    </message>
    <message>
        <source>{product} ends a call that its webhook does not accept at once.</source>
        <translation>{product} beendet einen Anruf, den der Webhook nicht sofort annimmt.</translation>
    </message>
    <message>
        <source>Check that the webhook of the project accepts calls.</source>
        <translation>Prüfen Sie, ob der Webhook des Projekts Anrufe annimmt.</translation>
    </message>
    <message>
        <source>Look at the gateway’s log at the time of the call.</source>
        <translation>Sehen Sie im Protokoll des Gateways bei der Uhrzeit des Anrufs nach.</translation>
    </message>
    <message>
        <source>One of the gateways took longer than four seconds, and Twilio went on to the next.</source>
        <translation>Eines der Gateways brauchte länger als vier Sekunden, und Twilio ging zum nächsten weiter.</translation>
    </message>
    <message>
        <source>Find out why the first gateway is slow.</source>
        <translation>Finden Sie heraus, warum das erste Gateway langsam ist.</translation>
    </message>
    <message>
        <source>Have it answer with “trying” at once.</source>
        <translation>Lassen Sie es sofort mit „trying“ antworten.</translation>
    </message>
    <message>
        <source>UDP can lose calls: the first message is too large for one packet on some networks.</source>
        <translation>UDP kann Anrufe verlieren: Die erste Nachricht ist in manchen Netzwerken zu groß für ein Paket.</translation>
    </message>
    <message>
        <source>Switch to TCP, if the gateway takes it.</source>
        <translation>Wechseln Sie zu TCP, wenn das Gateway es annimmt.</translation>
    </message>
    <message>
        <source>Twilio could not talk TLS with the gateway.</source>
        <translation>Twilio konnte mit dem Gateway nicht über TLS sprechen.</translation>
    </message>
    <message>
        <source>Check that the gateway speaks TLS 1.2 or newer on port {port}.</source>
        <translation>Prüfen Sie, ob das Gateway auf Port {port} TLS 1.2 oder neuer spricht.</translation>
    </message>
    <message>
        <source>Check its certificate.</source>
        <translation>Prüfen Sie sein Zertifikat.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the gateway can be reached.</source>
        <translation>Noch weiß niemand, ob das Gateway erreichbar ist.</translation>
    </message>
    <message>
        <source>If the test works, ask your network team about recent firewall changes.</source>
        <translation>Wenn der Test klappt, fragen Sie Ihr Netzwerkteam nach kürzlichen Änderungen an der Firewall.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Elastic SIP Trunking</source>
        <translation>Anleitung von Twilio, Elastic SIP Trunking</translation>
    </message>
    <message>
        <source>The call went out to {address}, and nobody answered it.</source>
        <translation>Der Anruf ging an {address}, und niemand hat abgenommen.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but it did not pick up Twilio’s call.</source>
        <translation>Das Gateway antwortet diesem Computer, hat aber den Anruf von Twilio nicht angenommen.</translation>
    </message>
    <message>
        <source>Check that the assistant behind the gateway is running.</source>
        <translation>Prüfen Sie, ob der Assistent hinter dem Gateway läuft.</translation>
    </message>
    <message>
        <source>The gateway did not pick up the call. It may be off, or its firewall does not let Twilio in.</source>
        <translation>Das Gateway hat den Anruf nicht angenommen. Vielleicht ist es aus, oder seine Firewall lässt Twilio nicht herein.</translation>
    </message>
    <message>
        <source>Gateway turned Twilio away</source>
        <translation>Gateway hat Twilio abgewiesen</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway turned it away.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway hat ihn abgewiesen.</translation>
    </message>
    <message>
        <source>{product} knows {number} only when it is spelt there in full, or it turns the call away.</source>
        <translation>{product} kennt {number} nur, wenn sie dort vollständig geschrieben ist, sonst weist es den Anruf ab.</translation>
    </message>
    <message>
        <source>Copy {number} exactly as Twilio sends it, with the plus sign and without spaces.</source>
        <translation>Kopieren Sie {number} genau so, wie Twilio sie sendet, mit dem Pluszeichen und ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Paste it into the phone settings of {product}, in place of what stands there.</source>
        <translation>Fügen Sie sie in die Telefoneinstellungen von {product} ein, anstelle dessen, was dort steht.</translation>
    </message>
    <message>
        <source>The gateway answers calls only for numbers on its list, WHITELIST_TO_URI.</source>
        <translation>Das Gateway nimmt Anrufe nur für Nummern auf seiner Liste an, WHITELIST_TO_URI.</translation>
    </message>
    <message>
        <source>Put the number into WHITELIST_TO_URI, without the plus sign.</source>
        <translation>Schreiben Sie die Nummer in WHITELIST_TO_URI, ohne das Pluszeichen.</translation>
    </message>
    <message>
        <source>Start the gateway again.</source>
        <translation>Starten Sie das Gateway noch einmal.</translation>
    </message>
    <message>
        <source>{product} lets callers in by the addresses on its list. The name of the trunk is not enough for calls that come in.</source>
        <translation>{product} lässt Anrufer nach den Adressen auf der dortigen Liste herein. Der Name des Trunks reicht für eingehende Anrufe nicht.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks there, as numbers.</source>
        <translation>Tragen Sie dort alle acht Netze von Twilio ein, und zwar als IP-Adressen.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but Twilio isn’t on its list of allowed callers.</source>
        <translation>Das Gateway antwortet diesem Computer, aber Twilio steht nicht auf seiner Liste erlaubter Anrufer.</translation>
    </message>
    <message>
        <source>Let in all eight of Twilio’s networks for calls, and its network for sound.</source>
        <translation>Lassen Sie alle acht Netze von Twilio für Anrufe herein und das eine Netz von Twilio für den Ton.</translation>
    </message>
    <message>
        <source>Twilio isn’t on the gateway’s list of allowed callers.</source>
        <translation>Twilio steht nicht auf der Liste erlaubter Anrufer des Gateways.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Troubleshooting</source>
        <translation>Anleitung von Twilio, Troubleshooting</translation>
    </message>
    <message>
        <source>Gateway asked for a password</source>
        <translation>Gateway hat ein Passwort verlangt</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway asked Twilio for a password. Twilio sends none.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway hat von Twilio ein Passwort verlangt. Twilio sendet keines.</translation>
    </message>
    <message>
        <source>{product} asks for a password until Twilio’s networks are on its list.</source>
        <translation>{product} verlangt ein Passwort, bis die Netze von Twilio auf der Liste stehen.</translation>
    </message>
    <message>
        <source>The gateway asks for a password, and Twilio sends none. It must allow Twilio’s addresses instead.</source>
        <translation>Das Gateway verlangt ein Passwort, und Twilio sendet keines. Es muss stattdessen die Adressen von Twilio zulassen.</translation>
    </message>
    <message>
        <source>Let Twilio’s networks in without a password.</source>
        <translation>Lassen Sie die Netze von Twilio ohne Passwort herein.</translation>
    </message>
    <message>
        <source>Gateway doesn’t know the number</source>
        <translation>Gateway kennt die Nummer nicht</translation>
    </message>
    <message>
        <source>Number unknown</source>
        <translation>Nummer unbekannt</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway did not know the number {number}. Twilio tries no other gateway after this answer.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway kannte {number} nicht. Nach dieser Antwort versucht Twilio kein anderes Gateway.</translation>
    </message>
    <message>
        <source>{product} compares the number letter by letter, and has it spelt in another way.</source>
        <translation>{product} vergleicht die Nummer Zeichen für Zeichen und hat sie in einer anderen Schreibweise.</translation>
    </message>
    <message>
        <source>Paste it into {product} in place of what stands there.</source>
        <translation>Fügen Sie sie in {product} ein, anstelle dessen, was dort steht.</translation>
    </message>
    <message>
        <source>jambonz gives this answer to callers whose address it doesn’t know.</source>
        <translation>jambonz gibt diese Antwort Anrufern, deren Adresse es nicht kennt.</translation>
    </message>
    <message>
        <source>Enter all eight of Twilio’s networks as inbound gateways of the carrier, as numbers.</source>
        <translation>Tragen Sie alle acht Netze von Twilio als eingehende Gateways des Carriers ein, und zwar als IP-Adressen.</translation>
    </message>
    <message>
        <source>The address names one user of the gateway for all calls, and the gateway does not know that user.</source>
        <translation>Die Adresse nennt für alle Anrufe einen bestimmten Benutzer des Gateways, und das Gateway kennt diesen Benutzer nicht.</translation>
    </message>
    <message>
        <source>Compare the part before @ in the address with the gateway’s settings.</source>
        <translation>Vergleichen Sie den Teil vor dem @ in der Adresse mit den Einstellungen des Gateways.</translation>
    </message>
    <message>
        <source>Some gateways give this answer to callers whose address they don’t know.</source>
        <translation>Manche Gateways geben diese Antwort Anrufern, deren Adresse sie nicht kennen.</translation>
    </message>
    <message>
        <source>Check that all eight of Twilio’s networks are on the gateway’s list.</source>
        <translation>Prüfen Sie, ob alle acht Netze von Twilio auf der Liste des Gateways stehen.</translation>
    </message>
    <message>
        <source>The gateway doesn’t know {number}.</source>
        <translation>Das Gateway kennt {number} nicht.</translation>
    </message>
    <message>
        <source>Enter it in the gateway as a number that takes calls.</source>
        <translation>Tragen Sie sie im Gateway als Nummer ein, die Anrufe annimmt.</translation>
    </message>
    <message>
        <source>Gateway was busy</source>
        <translation>Gateway war besetzt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said it is busy. Twilio tries no other gateway after this answer.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway meldete besetzt. Nach dieser Antwort versucht Twilio kein anderes Gateway.</translation>
    </message>
    <message>
        <source>{product} says it is busy when it doesn’t know the number, or knows it spelt in another way.</source>
        <translation>{product} meldet besetzt, wenn die Nummer dort unbekannt ist oder in einer anderen Schreibweise steht.</translation>
    </message>
    <message>
        <source>The gateway said it is busy. Your second gateway was not tried: Twilio goes on only after an answer such as “service unavailable”.</source>
        <translation>Das Gateway meldete besetzt. Ihr zweites Gateway wurde nicht versucht: Twilio geht nur nach einer Antwort wie „service unavailable“ weiter.</translation>
    </message>
    <message>
        <source>Have the first gateway answer “service unavailable” when it is full.</source>
        <translation>Lassen Sie das erste Gateway mit „service unavailable“ antworten, wenn es voll ist.</translation>
    </message>
    <message>
        <source>Call again in a minute.</source>
        <translation>Rufen Sie in einer Minute noch einmal an.</translation>
    </message>
    <message>
        <source>The gateway said it is busy.</source>
        <translation>Das Gateway meldete besetzt.</translation>
    </message>
    <message>
        <source>If it stays busy, ask how many calls the gateway takes at a time.</source>
        <translation>Wenn es besetzt bleibt, fragen Sie nach, wie viele Anrufe das Gateway zugleich annimmt.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said that nobody there can take it now.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway meldete, dass ihn dort gerade niemand annehmen kann.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>Rufen Sie noch einmal an.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway declined it. Twilio tries no other gateway after this answer.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway hat ihn abgelehnt. Nach dieser Antwort versucht Twilio kein anderes Gateway.</translation>
    </message>
    <message>
        <source>{product} declines a call that its webhook does not accept.</source>
        <translation>{product} lehnt einen Anruf ab, den der Webhook nicht annimmt.</translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation>Twilio hat dieses Konto gesperrt, oft wegen einer offenen Rechnung.</translation>
    </message>
    <message>
        <source>Sort it out with Twilio.</source>
        <translation>Klären Sie es mit Twilio.</translation>
    </message>
    <message>
        <source>Then check again.</source>
        <translation>Prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The gateway is set to decline this call.</source>
        <translation>Das Gateway ist so eingestellt, dass es diesen Anruf ablehnt.</translation>
    </message>
    <message>
        <source>Check which callers and numbers it declines.</source>
        <translation>Prüfen Sie, welche Anrufer und Nummern es ablehnt.</translation>
    </message>
    <message>
        <source>No common sound format</source>
        <translation>Kein gemeinsames Audioformat</translation>
    </message>
    <message>
        <source>No common sound</source>
        <translation>Ton passt nicht</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway could not agree with Twilio on the sound.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway konnte sich mit Twilio nicht über den Ton einigen.</translation>
    </message>
    <message>
        <source>{product} takes only encrypted calls, and the trunk sends them plain.</source>
        <translation>{product} nimmt nur verschlüsselte Anrufe an, und der Trunk sendet sie unverschlüsselt.</translation>
    </message>
    <message>
        <source>Turn encryption on.</source>
        <translation>Schalten Sie die Verschlüsselung ein.</translation>
    </message>
    <message>
        <source>{product} takes no encrypted calls, and the trunk sends them encrypted.</source>
        <translation>{product} nimmt keine verschlüsselten Anrufe an, und der Trunk sendet sie verschlüsselt.</translation>
    </message>
    <message>
        <source>Turn encryption off.</source>
        <translation>Schalten Sie die Verschlüsselung aus.</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t.</source>
        <translation>Eine Seite verschlüsselt Anrufe und die andere nicht.</translation>
    </message>
    <message>
        <source>Turn encryption on at the gateway (SRTP with AES_CM_128_HMAC_SHA1_80), or turn it off here.</source>
        <translation>Schalten Sie die Verschlüsselung am Gateway ein (SRTP mit AES_CM_128_HMAC_SHA1_80) oder hier aus.</translation>
    </message>
    <message>
        <source>The gateway and Twilio share no sound format. It must offer G.711.</source>
        <translation>Das Gateway und Twilio haben kein gemeinsames Audioformat. Es muss G.711 anbieten.</translation>
    </message>
    <message>
        <source>Turn on G.711 at the gateway, both kinds (PCMU and PCMA).</source>
        <translation>Schalten Sie am Gateway G.711 ein, beide Arten (PCMU und PCMA).</translation>
    </message>
    <message>
        <source>The gateway may want encrypted calls.</source>
        <translation>Vielleicht verlangt das Gateway verschlüsselte Anrufe.</translation>
    </message>
    <message>
        <source>If it does, turn encryption on here.</source>
        <translation>Wenn ja, schalten Sie die Verschlüsselung hier ein.</translation>
    </message>
    <message>
        <source>The trunk encrypts calls, and the gateway at {address} answered without encryption. Twilio ended the call.</source>
        <translation>Der Trunk verschlüsselt Anrufe, und {address} hat ohne Verschlüsselung geantwortet. Twilio hat den Anruf beendet.</translation>
    </message>
    <message>
        <source>{product} takes no encrypted calls.</source>
        <translation>{product} nimmt keine verschlüsselten Anrufe an.</translation>
    </message>
    <message>
        <source>Turn encryption off here, or turn on TLS and SRTP at the gateway.</source>
        <translation>Schalten Sie die Verschlüsselung hier aus oder schalten Sie am Gateway TLS und SRTP ein.</translation>
    </message>
    <message>
        <source>Twilio’s list of error codes</source>
        <translation>Liste der Fehlercodes von Twilio</translation>
    </message>
    <message>
        <source>The gateway at {address} wanted to encrypt the sound, and the trunk does not. Twilio ended the call.</source>
        <translation>{address} wollte den Ton verschlüsseln, und der Trunk tut das nicht. Twilio hat den Anruf beendet.</translation>
    </message>
    <message>
        <source>Turn encryption on here, or turn off SRTP at the gateway.</source>
        <translation>Schalten Sie die Verschlüsselung hier ein oder schalten Sie am Gateway SRTP aus.</translation>
    </message>
    <message>
        <source>Gateway wants session timers</source>
        <translation>Gateway verlangt Session-Timer</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway insisted on a session timer that Twilio does not have.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway bestand auf einem Session-Timer, den Twilio nicht hat.</translation>
    </message>
    <message>
        <source>The gateway insists on session timers, which Twilio does not take.</source>
        <translation>Das Gateway besteht auf Session-Timern, die Twilio nicht annimmt.</translation>
    </message>
    <message>
        <source>Turn session timers off at the gateway, or allow 1800 to 3600 seconds.</source>
        <translation>Schalten Sie Session-Timer am Gateway aus oder erlauben Sie 1800 bis 3600 Sekunden.</translation>
    </message>
    <message>
        <source>Gateway didn’t understand</source>
        <translation>Gateway hat nicht verstanden</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway did not understand it.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway hat ihn nicht verstanden.</translation>
    </message>
    <message>
        <source>The address has a name before @ or a header that the gateway does not understand.</source>
        <translation>Die Adresse hat einen Namen vor dem @ oder einen Header, den das Gateway nicht versteht.</translation>
    </message>
    <message>
        <source>Compare the address with the gateway’s guide.</source>
        <translation>Vergleichen Sie die Adresse mit der Anleitung des Gateways.</translation>
    </message>
    <message>
        <source>A firewall or router between Twilio and the gateway may change SIP messages (“SIP ALG”).</source>
        <translation>Vielleicht verändert eine Firewall oder ein Router zwischen Twilio und dem Gateway SIP-Nachrichten („SIP ALG“).</translation>
    </message>
    <message>
        <source>Turn off the SIP help of the router.</source>
        <translation>Schalten Sie die SIP-Hilfe des Routers aus.</translation>
    </message>
    <message>
        <source>The gateway did not understand the call.</source>
        <translation>Das Gateway hat den Anruf nicht verstanden.</translation>
    </message>
    <message>
        <source>Send what it says to the maker of the gateway.</source>
        <translation>Senden Sie dem Hersteller des Gateways, was dort steht.</translation>
    </message>
    <message>
        <source>Call went in circles</source>
        <translation>Anruf lief im Kreis</translation>
    </message>
    <message>
        <source>In circles</source>
        <translation>Im Kreis</translation>
    </message>
    <message>
        <source>The call was passed on again and again until Twilio ended it.</source>
        <translation>Der Anruf wurde immer wieder weitergeleitet, bis Twilio ihn beendete.</translation>
    </message>
    <message>
        <source>The gateway sends the call back to where it came from.</source>
        <translation>Das Gateway sendet den Anruf dorthin zurück, woher er kam.</translation>
    </message>
    <message>
        <source>Check where the gateway passes on calls for {number}.</source>
        <translation>Prüfen Sie, wohin das Gateway Anrufe für {number} weiterleitet.</translation>
    </message>
    <message>
        <source>Set Max-Forwards to 70 at the gateway.</source>
        <translation>Setzen Sie am Gateway Max-Forwards auf 70.</translation>
    </message>
    <message>
        <source>Caller hung up first</source>
        <translation>Anrufer hat zuerst aufgelegt</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>The call was ended before the gateway took it.</source>
        <translation>Der Anruf wurde beendet, bevor das Gateway ihn annahm.</translation>
    </message>
    <message>
        <source>Whoever called hung up before the gateway answered.</source>
        <translation>Wer angerufen hat, legte auf, bevor das Gateway abnahm.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If it happens often, the gateway rings too long before it answers.</source>
        <translation>Es ist nichts zu tun. Wenn es oft vorkommt, klingelt das Gateway zu lange, bevor es abnimmt.</translation>
    </message>
    <message>
        <source>The caller hung up before the gateway answered.</source>
        <translation>Der Anrufer legte auf, bevor das Gateway abnahm.</translation>
    </message>
    <message>
        <source>Gateway fault</source>
        <translation>Gateway-Störung</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway said that it can’t take calls now.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway meldete, dass es gerade keine Anrufe annehmen kann.</translation>
    </message>
    <message>
        <source>The gateway is still starting, or has more calls than it takes.</source>
        <translation>Das Gateway startet noch oder hat mehr Anrufe, als es annimmt.</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own.</source>
        <translation>Das Gateway hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>Check that everything the gateway needs is running.</source>
        <translation>Prüfen Sie, ob alles läuft, was das Gateway braucht.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway reported a fault of its own.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway meldete, dass es selbst eine Störung hat.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway asked for something about the sound that Twilio does not do.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway verlangte beim Ton etwas, das Twilio nicht tut.</translation>
    </message>
    <message>
        <source>The gateway asks for a precondition that Twilio does not know.</source>
        <translation>Das Gateway verlangt eine Vorbedingung (Precondition), die Twilio nicht kennt.</translation>
    </message>
    <message>
        <source>Turn off preconditions at the gateway.</source>
        <translation>Schalten Sie Vorbedingungen (Preconditions) am Gateway aus.</translation>
    </message>
    <message>
        <source>Gateway sent the call elsewhere</source>
        <translation>Gateway hat den Anruf umgeleitet</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>Umgeleitet</translation>
    </message>
    <message>
        <source>The gateway at {address} sent the call on to another address, and Twilio could not follow.</source>
        <translation>{address} hat den Anruf an eine andere Adresse geschickt, und Twilio konnte nicht folgen.</translation>
    </message>
    <message>
        <source>Twilio follows one redirect, and only to a public address that is not its own.</source>
        <translation>Twilio folgt einer einzigen Umleitung, und nur zu einer öffentlichen Adresse, die nicht von Twilio selbst ist.</translation>
    </message>
    <message>
        <source>Have the gateway take the call itself, or name a public address.</source>
        <translation>Lassen Sie das Gateway den Anruf selbst annehmen oder eine öffentliche Adresse nennen.</translation>
    </message>
    <message>
        <source>Better: enter that address here, so that calls go there directly.</source>
        <translation>Besser: Geben Sie jene Adresse hier ein, damit Anrufe direkt dorthin gehen.</translation>
    </message>
    <message>
        <source>The call reached {address}, and the gateway turned it away for good. Twilio tries no other gateway after this answer.</source>
        <translation>Der Anruf hat {address} erreicht, und das Gateway hat ihn endgültig abgewiesen. Nach dieser Antwort versucht Twilio kein anderes Gateway.</translation>
    </message>
    <message>
        <source>Gateway not found</source>
        <translation>Gateway nicht gefunden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Twilio looked up {address} and found no such name. The call is not in Twilio’s call log.</source>
        <translation>Twilio hat {address} gesucht und keinen solchen Namen gefunden. Der Anruf steht nicht im Anrufprotokoll von Twilio.</translation>
    </message>
    <message>
        <source>{product} does not know this address any more, or a letter of it differs.</source>
        <translation>{product} kennt diese Adresse nicht mehr, oder ein Buchstabe darin weicht ab.</translation>
    </message>
    <message>
        <source>Copy the address from {product} again.</source>
        <translation>Kopieren Sie die Adresse noch einmal aus {product}.</translation>
    </message>
    <message>
        <source>Twilio can’t find {address}.</source>
        <translation>Twilio kann {address} nicht finden.</translation>
    </message>
    <message>
        <source>Compare the name with the gateway’s settings, letter by letter.</source>
        <translation>Vergleichen Sie den Namen Buchstabe für Buchstabe mit den Einstellungen des Gateways.</translation>
    </message>
    <message>
        <source>If it is right, ask your network team to make the name known to everybody, not only inside.</source>
        <translation>Wenn er stimmt, bitten Sie Ihr Netzwerkteam, den Namen überall bekannt zu machen, nicht nur intern.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Kein Vertrauen</translation>
    </message>
    <message>
        <source>Twilio reached {address} and did not trust its certificate.</source>
        <translation>Twilio hat {address} erreicht und dem Zertifikat nicht vertraut.</translation>
    </message>
    <message>
        <source>Twilio doesn’t trust the gateway’s certificate. This computer doesn’t, either.</source>
        <translation>Twilio vertraut dem Zertifikat des Gateways nicht. Dieser Computer auch nicht.</translation>
    </message>
    <message>
        <source>Get a certificate for {address} from a public authority.</source>
        <translation>Besorgen Sie für {address} ein Zertifikat von einer öffentlichen Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Install it at the gateway, together with the ones in between.</source>
        <translation>Installieren Sie es am Gateway, zusammen mit den Zwischenzertifikaten.</translation>
    </message>
    <message>
        <source>{address} is a number, and certificates are made for names.</source>
        <translation>{address} ist eine IP-Adresse, und Zertifikate werden für Namen ausgestellt.</translation>
    </message>
    <message>
        <source>Enter the name of the gateway instead of the number.</source>
        <translation>Geben Sie den Namen des Gateways statt der IP-Adresse ein.</translation>
    </message>
    <message>
        <source>Twilio doesn’t trust the gateway’s certificate.</source>
        <translation>Twilio vertraut dem Zertifikat des Gateways nicht.</translation>
    </message>
    <message>
        <source>Check that it is made for {address}, has not run out and comes from a public authority.</source>
        <translation>Prüfen Sie, ob es für {address} ausgestellt und nicht abgelaufen ist und von einer öffentlichen Zertifizierungsstelle kommt.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Secure Trunking</source>
        <translation>Anleitung von Twilio, Secure Trunking</translation>
    </message>
    <message>
        <source>No encryption with the gateway</source>
        <translation>Keine Verschlüsselung mit dem Gateway</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>Kein TLS</translation>
    </message>
    <message>
        <source>Twilio reached {address}, and they could not agree on TLS.</source>
        <translation>Twilio hat {address} erreicht, aber TLS ließ sich nicht vereinbaren.</translation>
    </message>
    <message>
        <source>This computer found the certificate of the gateway not in order.</source>
        <translation>Dieser Computer fand, dass das Zertifikat des Gateways nicht in Ordnung ist.</translation>
    </message>
    <message>
        <source>Install it at the gateway.</source>
        <translation>Installieren Sie es am Gateway.</translation>
    </message>
    <message>
        <source>Switch the trunk to {other}, or set up TLS at the gateway.</source>
        <translation>Wechseln Sie beim Trunk zu {other} oder richten Sie am Gateway TLS ein.</translation>
    </message>
    <message>
        <source>The gateway’s TLS is too old, or it has none on port {port}.</source>
        <translation>Das TLS des Gateways ist zu alt, oder es hat auf Port {port} keines.</translation>
    </message>
    <message>
        <source>Turn on TLS 1.2 at the gateway, with an RSA certificate.</source>
        <translation>Schalten Sie am Gateway TLS 1.2 ein, mit einem RSA-Zertifikat.</translation>
    </message>
    <message>
        <source>Check that TLS is on port {port}.</source>
        <translation>Prüfen Sie, ob TLS auf Port {port} läuft.</translation>
    </message>
    <message>
        <source>Twilio called {address}, and nothing listens there on port {port}.</source>
        <translation>Twilio hat {address} angerufen, und dort lauscht nichts auf Port {port}.</translation>
    </message>
    <message>
        <source>A firewall is likely in between: the gateway answers this computer.</source>
        <translation>Wahrscheinlich ist eine Firewall dazwischen: Das Gateway antwortet diesem Computer.</translation>
    </message>
    <message>
        <source>The gateway is off, or listens on another port.</source>
        <translation>Das Gateway ist aus oder lauscht auf einem anderen Port.</translation>
    </message>
    <message>
        <source>Check that the gateway is switched on.</source>
        <translation>Prüfen Sie, ob das Gateway eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Compare port {port} with the gateway’s settings.</source>
        <translation>Vergleichen Sie Port {port} mit den Einstellungen des Gateways.</translation>
    </message>
    <message>
        <source>Twilio called {address} and got no answer that it could use.</source>
        <translation>Twilio hat {address} angerufen und keine brauchbare Antwort bekommen.</translation>
    </message>
    <message>
        <source>The certificate of the gateway is not in order.</source>
        <translation>Das Zertifikat des Gateways ist nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Gateway gives its inside address</source>
        <translation>Gateway nennt seine interne Adresse</translation>
    </message>
    <message>
        <source>Inside address</source>
        <translation>Interne Adresse</translation>
    </message>
    <message>
        <source>The gateway answered the call and told Twilio to go on at an address that exists only inside it.</source>
        <translation>Das Gateway hat den Anruf angenommen und Twilio dann an eine Adresse verwiesen, die es nur in seinem Inneren gibt.</translation>
    </message>
    <message>
        <source>The gateway tells Twilio its own inside address (SIP_HOST, SDP_ADDRESS).</source>
        <translation>Das Gateway nennt Twilio seine eigene interne Adresse (SIP_HOST, SDP_ADDRESS).</translation>
    </message>
    <message>
        <source>Set SIP_HOST and SDP_ADDRESS to the public address of the gateway.</source>
        <translation>Setzen Sie SIP_HOST und SDP_ADDRESS auf die öffentliche Adresse des Gateways.</translation>
    </message>
    <message>
        <source>The gateway gives Twilio its inside address.</source>
        <translation>Das Gateway nennt Twilio seine interne Adresse.</translation>
    </message>
    <message>
        <source>Enter the gateway’s public address in its own settings (Contact and SDP).</source>
        <translation>Tragen Sie die öffentliche Adresse des Gateways in seinen eigenen Einstellungen ein (Contact und SDP).</translation>
    </message>
    <message>
        <source>Cut off after {seconds} s</source>
        <translation>Nach {seconds} s abgebrochen</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The call was answered and dropped after about {seconds} seconds.</source>
        <translation>Der Anruf wurde angenommen und brach nach etwa {seconds} Sekunden ab.</translation>
    </message>
    <message>
        <source>The gateway probably gives Twilio its inside address.</source>
        <translation>Das Gateway nennt Twilio wahrscheinlich seine interne Adresse.</translation>
    </message>
    <message>
        <source>A router may change SIP messages on their way (“SIP ALG”).</source>
        <translation>Vielleicht verändert ein Router SIP-Nachrichten unterwegs („SIP ALG“).</translation>
    </message>
    <message>
        <source>Leave the Via and Record-Route lines as Twilio sends them.</source>
        <translation>Lassen Sie die Zeilen Via und Record-Route so, wie Twilio sie sendet.</translation>
    </message>
    <message>
        <source>Nothing was heard</source>
        <translation>Nichts zu hören</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>The call was answered, and one side sent no sound for a long time. Twilio then ended the call.</source>
        <translation>Der Anruf wurde angenommen, und eine Seite hat lange keinen Ton gesendet. Twilio hat den Anruf dann beendet.</translation>
    </message>
    <message>
        <source>The firewall lets calls in, but not their sound.</source>
        <translation>Die Firewall lässt Anrufe herein, aber nicht ihren Ton.</translation>
    </message>
    <message>
        <source>Open the sound ports of the gateway for Twilio’s network, in both directions.</source>
        <translation>Öffnen Sie die Ports des Gateways für den Ton für das Netz von Twilio, in beide Richtungen.</translation>
    </message>
    <message>
        <source>The gateway asks for sound at its inside address.</source>
        <translation>Das Gateway verlangt den Ton an seiner internen Adresse.</translation>
    </message>
    <message>
        <source>Set SDP_ADDRESS to the public address of the gateway.</source>
        <translation>Setzen Sie SDP_ADDRESS auf die öffentliche Adresse des Gateways.</translation>
    </message>
    <message>
        <source>The gateway gives its inside address for the sound.</source>
        <translation>Das Gateway nennt für den Ton seine interne Adresse.</translation>
    </message>
    <message>
        <source>Enter the gateway’s public address for sound (SDP).</source>
        <translation>Tragen Sie die öffentliche Adresse des Gateways für den Ton ein (SDP).</translation>
    </message>
    <message>
        <source>Call reached its longest time</source>
        <translation>Anruf hat die Höchstdauer erreicht</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>The call lasted as long as Twilio allows, and was ended.</source>
        <translation>Der Anruf dauerte so lange, wie Twilio es erlaubt, und wurde beendet.</translation>
    </message>
    <message>
        <source>Twilio ends calls after their longest time.</source>
        <translation>Twilio beendet Anrufe nach ihrer Höchstdauer.</translation>
    </message>
    <message>
        <source>Nothing has to be done. If nobody was talking, have the gateway hang up.</source>
        <translation>Es ist nichts zu tun. Wenn niemand gesprochen hat, lassen Sie das Gateway auflegen.</translation>
    </message>
    <message>
        <source>Caller’s number not confirmed</source>
        <translation>Nummer des Anrufers nicht bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>The phone network could not confirm that the caller’s number is real. The call went on.</source>
        <translation>Das Telefonnetz konnte nicht bestätigen, dass die Nummer des Anrufers echt ist. Der Anruf ging weiter.</translation>
    </message>
    <message>
        <source>The phone network could not confirm the caller’s number.</source>
        <translation>Das Telefonnetz konnte die Nummer des Anrufers nicht bestätigen.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>No gateway address</source>
        <translation>Keine Gateway-Adresse</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>Twilio’s trunk had no address to call. The call is not in Twilio’s call log.</source>
        <translation>Der Trunk bei Twilio hatte keine Adresse, die er anrufen konnte. Der Anruf steht nicht im Anrufprotokoll von Twilio.</translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation>Die Gateway-Adresse auf dem Trunk ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on.</source>
        <translation>Schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation>Der Trunk weiß nicht, wohin mit den Anrufen.</translation>
    </message>
    <message>
        <source>Put the address of your gateway on the trunk.</source>
        <translation>Tragen Sie die Adresse Ihres Gateways auf dem Trunk ein.</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls, or the address is switched off.</source>
        <translation>Der Trunk weiß nicht, wohin mit den Anrufen, oder die Adresse ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Check the line. Trunkline shows what is missing and can add it.</source>
        <translation>Prüfen Sie die Leitung. Trunkline zeigt, was fehlt, und kann es hinzufügen.</translation>
    </message>
    <message>
        <source>Part of the address ignored</source>
        <translation>Ein Teil der Adresse wurde nicht beachtet</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Twilio did not understand a part of the gateway’s address, and left it out.</source>
        <translation>Twilio hat einen Teil der Gateway-Adresse nicht verstanden und weggelassen.</translation>
    </message>
    <message>
        <source>A part of the gateway’s address is misspelt.</source>
        <translation>Ein Teil der Gateway-Adresse ist nicht richtig geschrieben.</translation>
    </message>
    <message>
        <source>Enter the address again. Trunkline writes it as Twilio expects it.</source>
        <translation>Geben Sie die Adresse noch einmal ein. Trunkline schreibt sie so, wie Twilio sie erwartet.</translation>
    </message>
    <message>
        <source>Twilio did not take a header that stands in the gateway’s address.</source>
        <translation>Twilio hat einen Header nicht angenommen, der in der Gateway-Adresse steht.</translation>
    </message>
    <message>
        <source>A header in the gateway’s address has a name or value that Twilio does not take.</source>
        <translation>Ein Header in der Gateway-Adresse hat einen Namen oder Wert, den Twilio nicht annimmt.</translation>
    </message>
    <message>
        <source>Correct the part after the question mark: only names that begin with X- are allowed.</source>
        <translation>Berichtigen Sie den Teil nach dem Fragezeichen: Nur Namen, die mit X- beginnen, sind erlaubt.</translation>
    </message>
    <message>
        <source>Gateway’s address is blocked</source>
        <translation>Gateway-Adresse ist blockiert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Twilio does not call {address}, because the address is on its list of blocked ones.</source>
        <translation>Twilio ruft {address} nicht an, weil die Adresse auf der Liste der blockierten steht.</translation>
    </message>
    <message>
        <source>Twilio has blocked the address of the gateway.</source>
        <translation>Twilio hat die Adresse des Gateways blockiert.</translation>
    </message>
    <message>
        <source>Ask Twilio why it is blocked, or use another address.</source>
        <translation>Fragen Sie Twilio, warum sie blockiert ist, oder benutzen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Web address doesn’t answer</source>
        <translation>Webadresse antwortet nicht</translation>
    </message>
    <message>
        <source>No fallback</source>
        <translation>Kein Ersatz</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and got no answer it could use.</source>
        <translation>Kein Gateway hat den Anruf angenommen. Twilio hat dann die Webadresse gefragt, die für diesen Fall angegeben ist, und keine brauchbare Antwort bekommen.</translation>
    </message>
    <message>
        <source>The web address for the time when no gateway answers does not answer.</source>
        <translation>Die Webadresse für den Fall, dass kein Gateway antwortet, antwortet nicht.</translation>
    </message>
    <message>
        <source>Open it in a browser from outside your network.</source>
        <translation>Öffnen Sie sie in einem Browser außerhalb Ihres Netzwerks.</translation>
    </message>
    <message>
        <source>Fix it, or take it off the trunk.</source>
        <translation>Bringen Sie sie in Ordnung oder nehmen Sie sie vom Trunk.</translation>
    </message>
    <message>
        <source>Then look why no gateway took the call.</source>
        <translation>Sehen Sie dann nach, warum kein Gateway den Anruf angenommen hat.</translation>
    </message>
    <message>
        <source>Web address not trusted</source>
        <translation>Der Webadresse wird nicht vertraut</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and did not trust its certificate.</source>
        <translation>Kein Gateway hat den Anruf angenommen. Twilio hat dann die Webadresse gefragt, die für diesen Fall angegeben ist, und ihrem Zertifikat nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of the web address for emergencies is not in order.</source>
        <translation>Das Zertifikat der Webadresse für den Notfall ist nicht in Ordnung.</translation>
    </message>
    <message>
        <source>Renew the certificate, for exactly this name.</source>
        <translation>Erneuern Sie das Zertifikat, für genau diesen Namen.</translation>
    </message>
    <message>
        <source>Web address answers strangely</source>
        <translation>Webadresse antwortet merkwürdig</translation>
    </message>
    <message>
        <source>No gateway took the call. Twilio then asked the web address that was given for this case, and could not use the answer.</source>
        <translation>Kein Gateway hat den Anruf angenommen. Twilio hat dann die Webadresse gefragt, die für diesen Fall angegeben ist, und konnte die Antwort nicht gebrauchen.</translation>
    </message>
    <message>
        <source>The web address for the time when no gateway answers does not give what Twilio expects.</source>
        <translation>Die Webadresse für den Fall, dass kein Gateway antwortet, liefert nicht, was Twilio erwartet.</translation>
    </message>
    <message>
        <source>Let it answer with TwiML, as XML.</source>
        <translation>Lassen Sie sie mit TwiML antworten, als XML.</translation>
    </message>
    <message>
        <source>Trial: caller not verified</source>
        <translation>Testkonto: Anrufer nicht bestätigt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>This is a trial account. Twilio lets in only callers that were verified, and {caller} is not.</source>
        <translation>Das ist ein Testkonto. Twilio lässt nur Anrufer durch, die bestätigt sind, und {caller} ist es nicht.</translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation>Testkonto: Nur Anrufer, die Sie bestätigt haben, kommen durch.</translation>
    </message>
    <message>
        <source>Verify the caller’s number at Twilio, or upgrade the account.</source>
        <translation>Bestätigen Sie die Nummer des Anrufers bei Twilio oder stufen Sie das Konto hoch.</translation>
    </message>
    <message>
        <source>Call again from a verified phone.</source>
        <translation>Rufen Sie noch einmal von einem bestätigten Telefon an.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Trial accounts</source>
        <translation>Anleitung von Twilio, Trial accounts</translation>
    </message>
    <message>
        <source>Not possible on a trial account</source>
        <translation>Mit einem Testkonto nicht möglich</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Twilio does not do this for trial accounts.</source>
        <translation>Twilio tut das für Testkonten nicht.</translation>
    </message>
    <message>
        <source>A trial account can’t do this.</source>
        <translation>Ein Testkonto kann das nicht.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio. Nothing you entered is lost.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch. Nichts von Ihren Eingaben geht verloren.</translation>
    </message>
    <message>
        <source>Until then, call the number yourself from a phone that you verified.</source>
        <translation>Rufen Sie die Nummer bis dahin selbst von einem Telefon an, das Sie bestätigt haben.</translation>
    </message>
    <message>
        <source>These codes are for testing only, or belong to a trial account.</source>
        <translation>Diese Codes sind nur zum Testen da oder gehören zu einem Testkonto.</translation>
    </message>
    <message>
        <source>Use the codes of the account itself, or upgrade it.</source>
        <translation>Benutzen Sie die Codes des Kontos selbst oder stufen Sie es hoch.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Scale and Limits</source>
        <translation>Anleitung von Twilio, Scale and Limits</translation>
    </message>
    <message>
        <source>Too many calls at once</source>
        <translation>Zu viele Anrufe zugleich</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Zu viele</translation>
    </message>
    <message>
        <source>More calls came at the same time than this account may have.</source>
        <translation>Es kamen mehr Anrufe zugleich, als dieses Konto haben darf.</translation>
    </message>
    <message>
        <source>The last ones were not put through.</source>
        <translation>Die letzten wurden nicht durchgestellt.</translation>
    </message>
    <message>
        <source>A trial account has only a few calls at a time.</source>
        <translation>Ein Testkonto hat nur wenige Anrufe zugleich.</translation>
    </message>
    <message>
        <source>Upgrade the account at Twilio.</source>
        <translation>Stufen Sie das Konto bei Twilio hoch.</translation>
    </message>
    <message>
        <source>Twilio allows more calls once it knows your business.</source>
        <translation>Twilio erlaubt mehr Anrufe, sobald es Ihre Firma kennt.</translation>
    </message>
    <message>
        <source>Have your business profile approved at Twilio, or ask for more calls.</source>
        <translation>Lassen Sie Ihr Firmenprofil bei Twilio genehmigen oder bitten Sie um mehr Anrufe.</translation>
    </message>
    <message>
        <source>Account is suspended</source>
        <translation>Konto ist gesperrt</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Twilio did not put the call through, because the account is not active.</source>
        <translation>Twilio hat den Anruf nicht durchgestellt, weil das Konto nicht aktiv ist.</translation>
    </message>
    <message>
        <source>Sort it out with Twilio: pay the bill or ask why.</source>
        <translation>Klären Sie es mit Twilio: Bezahlen Sie die Rechnung oder fragen Sie nach dem Grund.</translation>
    </message>
    <message>
        <source>Twilio didn’t accept the codes</source>
        <translation>Twilio hat die Codes nicht angenommen</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Twilio did not accept the Account SID together with the token or key.</source>
        <translation>Twilio hat die Account SID zusammen mit dem Token oder Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>Each region has its own token.</source>
        <translation>Jede Region hat ihren eigenen Token.</translation>
    </message>
    <message>
        <source>Choose the region that the token belongs to.</source>
        <translation>Wählen Sie die Region, zu der der Token gehört.</translation>
    </message>
    <message>
        <source>Copy SID and token again, without spaces.</source>
        <translation>Kopieren Sie SID und Token noch einmal, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The token changed, or a key was deleted.</source>
        <translation>Der Token hat sich geändert, oder ein Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Key may not do this</source>
        <translation>Schlüssel darf das nicht</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Twilio did not do it, because these codes may not.</source>
        <translation>Twilio hat es nicht getan, weil diese Codes es nicht dürfen.</translation>
    </message>
    <message>
        <source>This key may not do it.</source>
        <translation>Dieser Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>Use another key, or ask the account owner.</source>
        <translation>Benutzen Sie einen anderen Schlüssel oder fragen Sie, wem das Konto gehört.</translation>
    </message>
    <message>
        <source>If that does not help, ask Twilio.</source>
        <translation>Wenn das nicht hilft, fragen Sie Twilio.</translation>
    </message>
    <message>
        <source>Twilio had a fault</source>
        <translation>Twilio hatte eine Störung</translation>
    </message>
    <message>
        <source>Twilio fault</source>
        <translation>Twilio-Störung</translation>
    </message>
    <message>
        <source>Twilio could not do it because of a fault of its own.</source>
        <translation>Twilio konnte es nicht tun, weil es selbst eine Störung hatte.</translation>
    </message>
    <message>
        <source>Twilio has a fault.</source>
        <translation>Twilio hat eine Störung.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>If it stays so, look at Twilio’s status page.</source>
        <translation>Bleibt es dabei, sehen Sie auf der Statusseite von Twilio nach.</translation>
    </message>
    <message>
        <source>Twilio refused the request</source>
        <translation>Twilio hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Twilio did not take what Trunkline sent. Nothing was changed by it.</source>
        <translation>Twilio hat nicht angenommen, was Trunkline gesendet hat. Dadurch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Something was changed at Twilio meanwhile, or Trunkline asked in a way that Twilio does not know.</source>
        <translation>Bei Twilio wurde inzwischen etwas geändert, oder Trunkline hat auf eine Art gefragt, die Twilio nicht kennt.</translation>
    </message>
    <message>
        <source>Check everything again.</source>
        <translation>Prüfen Sie alles noch einmal.</translation>
    </message>
    <message>
        <source>If it stays so, send the details to those who make Trunkline.</source>
        <translation>Bleibt es dabei, senden Sie die Einzelheiten an die Hersteller von Trunkline.</translation>
    </message>
    <message>
        <source>Not a number to call from</source>
        <translation>Mit dieser Nummer kann man nicht anrufen</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>Kein Anrufer</translation>
    </message>
    <message>
        <source>Twilio did not place the test call, because it may not come from {caller}.</source>
        <translation>Twilio hat den Testanruf nicht gemacht, weil {caller} dafür nicht benutzt werden darf.</translation>
    </message>
    <message>
        <source>{caller} is neither a number of the account nor verified.</source>
        <translation>{caller} ist weder eine Nummer des Kontos noch bestätigt.</translation>
    </message>
    <message>
        <source>Choose another number to call from.</source>
        <translation>Wählen Sie eine andere Nummer, von der angerufen wird.</translation>
    </message>
    <message>
        <source>Or call {number} yourself from any phone.</source>
        <translation>Oder rufen Sie {number} selbst von irgendeinem Telefon an.</translation>
    </message>
    <message>
        <source>Not a number to call</source>
        <translation>Diese Nummer kann man nicht anrufen</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Kein Anruf</translation>
    </message>
    <message>
        <source>Twilio did not place the test call: it cannot call a number from itself, or the number is not complete.</source>
        <translation>Twilio hat den Testanruf nicht gemacht: Eine Nummer kann sich nicht selbst anrufen, oder die Nummer ist nicht vollständig.</translation>
    </message>
    <message>
        <source>A number cannot call itself.</source>
        <translation>Eine Nummer kann sich nicht selbst anrufen.</translation>
    </message>
    <message>
        <source>Number can’t be called</source>
        <translation>Nummer nicht erreichbar</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>The phone network did not reach {number}.</source>
        <translation>Das Telefonnetz hat {number} nicht erreicht.</translation>
    </message>
    <message>
        <source>A new number needs some minutes until every network knows it.</source>
        <translation>Bei einer neuen Nummer dauert es einige Minuten, bis jedes Netz sie kennt.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then call again.</source>
        <translation>Warten Sie einige Minuten und rufen Sie dann noch einmal an.</translation>
    </message>
    <message>
        <source>Call {number} from any phone, to see whether it is only Twilio.</source>
        <translation>Rufen Sie {number} von irgendeinem Telefon an, um zu sehen, ob es nur an Twilio liegt.</translation>
    </message>
    <message>
        <source>Calls to this country are off</source>
        <translation>Anrufe in dieses Land sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Country is off</source>
        <translation>Land gesperrt</translation>
    </message>
    <message>
        <source>Twilio did not place the call, because calls to this country are switched off for the account.</source>
        <translation>Twilio hat den Anruf nicht gemacht, weil Anrufe in dieses Land für das Konto ausgeschaltet sind.</translation>
    </message>
    <message>
        <source>Calls to this country are switched off.</source>
        <translation>Anrufe in dieses Land sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch the country on in Twilio: Voice, Settings, Geo permissions.</source>
        <translation>Schalten Sie das Land bei Twilio ein: Voice, Settings, Geo permissions.</translation>
    </message>
    <message>
        <source>Then call again.</source>
        <translation>Rufen Sie dann noch einmal an.</translation>
    </message>
    <message>
        <source>Call was blocked</source>
        <translation>Anruf wurde blockiert</translation>
    </message>
    <message>
        <source>Twilio or the phone network blocked the call to {number}.</source>
        <translation>Twilio oder das Telefonnetz hat den Anruf an {number} blockiert.</translation>
    </message>
    <message>
        <source>The number is blocked.</source>
        <translation>Die Nummer ist blockiert.</translation>
    </message>
    <message>
        <source>Ask Twilio why, and name the time of the call.</source>
        <translation>Fragen Sie Twilio nach dem Grund und nennen Sie die Uhrzeit des Anrufs.</translation>
    </message>
    <message>
        <source>Try another number to call from.</source>
        <translation>Versuchen Sie es von einer anderen Nummer aus.</translation>
    </message>
    <message>
        <source>No more trunks allowed</source>
        <translation>Keine weiteren Trunks erlaubt</translation>
    </message>
    <message>
        <source>The account has as many trunks as Twilio allows.</source>
        <translation>Das Konto hat so viele Trunks, wie Twilio erlaubt.</translation>
    </message>
    <message>
        <source>This account has 100 trunks, the most Twilio allows.</source>
        <translation>Dieses Konto hat 100 Trunks, mehr erlaubt Twilio nicht.</translation>
    </message>
    <message>
        <source>Use an existing trunk, or delete one in Twilio.</source>
        <translation>Benutzen Sie einen vorhandenen Trunk oder löschen Sie einen bei Twilio.</translation>
    </message>
    <message>
        <source>No more gateways allowed</source>
        <translation>Keine weiteren Gateways erlaubt</translation>
    </message>
    <message>
        <source>The trunk has as many gateway addresses as Twilio allows.</source>
        <translation>Der Trunk hat so viele Gateway-Adressen, wie Twilio erlaubt.</translation>
    </message>
    <message>
        <source>A trunk has at most 10 gateways.</source>
        <translation>Ein Trunk hat höchstens 10 Gateways.</translation>
    </message>
    <message>
        <source>Leave one out, or take one off the trunk.</source>
        <translation>Lassen Sie eines weg oder nehmen Sie eines vom Trunk.</translation>
    </message>
    <message>
        <source>Trunk setting not possible</source>
        <translation>Einstellung des Trunks nicht möglich</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Twilio did not take a setting of the trunk.</source>
        <translation>Twilio hat eine Einstellung des Trunks nicht angenommen.</translation>
    </message>
    <message>
        <source>The domain is taken, or a setting is not possible for this account.</source>
        <translation>Die Domain ist vergeben, oder eine Einstellung ist für dieses Konto nicht möglich.</translation>
    </message>
    <message>
        <source>Choose another name for the domain.</source>
        <translation>Wählen Sie einen anderen Namen für die Domain.</translation>
    </message>
    <message>
        <source>For more calls per second, ask Twilio.</source>
        <translation>Für mehr Anrufe pro Sekunde fragen Sie Twilio.</translation>
    </message>
    <message>
        <source>Number is set for emergency calls</source>
        <translation>Nummer ist für Notrufe eingerichtet</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <source>The number can’t be moved while emergency calls are set up for it.</source>
        <translation>Die Nummer kann nicht umziehen, solange Notrufe für sie eingerichtet sind.</translation>
    </message>
    <message>
        <source>Emergency calling is on for a number of this trunk.</source>
        <translation>Für eine Nummer dieses Trunks sind Notrufe eingeschaltet.</translation>
    </message>
    <message>
        <source>Switch emergency calling off in Twilio first.</source>
        <translation>Schalten Sie zuerst bei Twilio die Notrufe aus.</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Number is not available</source>
        <translation>Nummer ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Twilio did not give this number to the account.</source>
        <translation>Twilio hat dem Konto diese Nummer nicht gegeben.</translation>
    </message>
    <message>
        <source>Someone else has the number, or it is not complete.</source>
        <translation>Jemand anderes hat die Nummer, oder sie ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>No numbers in this area</source>
        <translation>Keine Nummern in diesem Gebiet</translation>
    </message>
    <message>
        <source>No numbers</source>
        <translation>Keine Nummern</translation>
    </message>
    <message>
        <source>Twilio has no numbers with this area code.</source>
        <translation>Twilio hat keine Nummern mit dieser Vorwahl.</translation>
    </message>
    <message>
        <source>There is nothing for sale with this area code.</source>
        <translation>Mit dieser Vorwahl gibt es nichts zu kaufen.</translation>
    </message>
    <message>
        <source>Try another area code.</source>
        <translation>Versuchen Sie eine andere Vorwahl.</translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation>Twilio braucht eine Adresse</translation>
    </message>
    <message>
        <source>Address needed</source>
        <translation>Adresse nötig</translation>
    </message>
    <message>
        <source>Twilio needs an address before it gives this number to the account.</source>
        <translation>Twilio braucht eine Adresse, bevor es dem Konto diese Nummer gibt.</translation>
    </message>
    <message>
        <source>The country asks for an address of the owner.</source>
        <translation>Das Land verlangt eine Adresse des Inhabers.</translation>
    </message>
    <message>
        <source>Add an address in Twilio, or choose another number.</source>
        <translation>Tragen Sie bei Twilio eine Adresse ein oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Twilio must check documents</source>
        <translation>Twilio muss Unterlagen prüfen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Twilio must check documents before it gives this number to the account.</source>
        <translation>Twilio muss Unterlagen prüfen, bevor es dem Konto diese Nummer gibt.</translation>
    </message>
    <message>
        <source>The country asks for documents.</source>
        <translation>Das Land verlangt Unterlagen.</translation>
    </message>
    <message>
        <source>Send the documents to Twilio, or choose another number.</source>
        <translation>Senden Sie die Unterlagen an Twilio oder wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
        <source>Transfer was refused</source>
        <translation>Weitergabe wurde abgelehnt</translation>
    </message>
    <message>
        <source>Transfer off</source>
        <translation>Weitergabe aus</translation>
    </message>
    <message>
        <source>The gateway asked Twilio to pass the caller on, and the trunk does not allow it. The caller stayed with the gateway.</source>
        <translation>Das Gateway hat Twilio gebeten, den Anrufer weiterzugeben, und der Trunk erlaubt es nicht. Der Anrufer blieb beim Gateway.</translation>
    </message>
    <message>
        <source>Call transfer is off on this trunk.</source>
        <translation>Die Anrufweitergabe ist auf diesem Trunk aus.</translation>
    </message>
    <message>
        <source>Turn call transfer on, to phone numbers if people are called there.</source>
        <translation>Schalten Sie die Anrufweitergabe ein, und zwar an Telefonnummern, wenn dort Menschen angerufen werden.</translation>
    </message>
    <message>
        <source>Call again and ask for a person.</source>
        <translation>Rufen Sie noch einmal an und verlangen Sie einen Menschen.</translation>
    </message>
    <message>
        <source>The trunk passes callers on to SIP addresses only, and the gateway named a phone number.</source>
        <translation>Der Trunk gibt Anrufer nur an SIP-Adressen weiter, und das Gateway hat eine Telefonnummer genannt.</translation>
    </message>
    <message>
        <source>Allow transfer to phone numbers, too. It costs what the call to that number costs.</source>
        <translation>Erlauben Sie auch die Weitergabe an Telefonnummern. Sie kostet so viel wie der Anruf an die jeweilige Nummer.</translation>
    </message>
    <message>
        <source>The gateway named the target in a way that Twilio does not take.</source>
        <translation>Das Gateway hat das Ziel auf eine Art genannt, die Twilio nicht annimmt.</translation>
    </message>
    <message>
        <source>Have the gateway send REFER with a target such as tel:+14155550100.</source>
        <translation>Lassen Sie das Gateway REFER mit einem Ziel wie tel:+14155550100 senden.</translation>
    </message>
    <message>
        <source>An address such as sip:+14155550100@{address} is refused.</source>
        <translation>Eine Adresse wie sip:+14155550100@{address} wird abgelehnt.</translation>
    </message>
    <message>
        <source>The trunk does not allow this transfer.</source>
        <translation>Der Trunk erlaubt diese Weitergabe nicht.</translation>
    </message>
    <message>
        <source>Twilio’s guide, Call Transfer</source>
        <translation>Anleitung von Twilio, Call Transfer</translation>
    </message>
    <message>
        <source>Call from the gateway refused</source>
        <translation>Anruf des Gateways abgelehnt</translation>
    </message>
    <message>
        <source>The gateway tried to call out through Twilio, and Twilio refused. Calls that come in are not concerned.</source>
        <translation>Das Gateway wollte über Twilio einen ausgehenden Anruf machen, und Twilio hat ihn abgelehnt. Eingehende Anrufe betrifft das nicht.</translation>
    </message>
    <message>
        <source>The gateway calls out without what Twilio asks for. Trunkline sets up calls that come in.</source>
        <translation>Das Gateway macht ausgehende Anrufe, ohne mitzugeben, was Twilio verlangt. Trunkline richtet eingehende Anrufe ein.</translation>
    </message>
    <message>
        <source>If the gateway should call out: set an address list or password for the trunk in Twilio.</source>
        <translation>Wenn das Gateway ausgehende Anrufe machen soll: Richten Sie bei Twilio für den Trunk eine Adressliste oder ein Passwort ein.</translation>
    </message>
    <message>
        <source>Have it write numbers in full, with the plus sign.</source>
        <translation>Lassen Sie es Nummern vollständig schreiben, mit dem Pluszeichen.</translation>
    </message>
    <message>
        <source>Web address answered instead</source>
        <translation>Stattdessen hat die Webadresse geantwortet</translation>
    </message>
    <message>
        <source>Stood in</source>
        <translation>Eingesprungen</translation>
    </message>
    <message>
        <source>No gateway took the call. The web address that you gave for this case answered in its place.</source>
        <translation>Kein Gateway hat den Anruf angenommen. Die Webadresse, die Sie für diesen Fall angegeben haben, hat an seiner Stelle geantwortet.</translation>
    </message>
    <message>
        <source>The gateway did not take the call, and the web address for the time when no gateway answers stood in.</source>
        <translation>Das Gateway hat den Anruf nicht angenommen, und die Webadresse für den Fall, dass kein Gateway antwortet, ist eingesprungen.</translation>
    </message>
    <message>
        <source>Test the gateway from here. Trunkline says what it finds.</source>
        <translation>Testen Sie das Gateway von hier aus. Trunkline sagt, was es findet.</translation>
    </message>
    <message>
        <source>Call didn’t get through</source>
        <translation>Anruf kam nicht durch</translation>
    </message>
    <message>
        <source>Not through</source>
        <translation>Kam nicht durch</translation>
    </message>
    <message>
        <source>Twilio could not put the call through to {address}. It has not said why yet.</source>
        <translation>Twilio konnte den Anruf nicht an {address} durchstellen. Den Grund hat es noch nicht genannt.</translation>
    </message>
    <message>
        <source>The gateway answers this computer, but perhaps not Twilio. A firewall may be in between.</source>
        <translation>Das Gateway antwortet diesem Computer, aber vielleicht nicht Twilio. Möglicherweise ist eine Firewall dazwischen.</translation>
    </message>
    <message>
        <source>The gateway may be off, or its firewall does not let Twilio in.</source>
        <translation>Vielleicht ist das Gateway aus, oder seine Firewall lässt Twilio nicht herein.</translation>
    </message>
    <message>
        <source>Check everything again in a few minutes: Twilio’s reasons come late.</source>
        <translation>Prüfen Sie alles in einigen Minuten noch einmal: Die Gründe von Twilio kommen spät.</translation>
    </message>
    <message>
        <source>Twilio reported something that Trunkline does not know yet.</source>
        <translation>Twilio hat etwas gemeldet, das Trunkline noch nicht kennt.</translation>
    </message>
    <message>
        <source>Twilio gives the reason in its own words.</source>
        <translation>Twilio nennt den Grund in eigenen Worten.</translation>
    </message>
    <message>
        <source>Read what Twilio says, under “For support”.</source>
        <translation>Lesen Sie unter „Für den Support“, was Twilio sagt.</translation>
    </message>
    <message>
        <source>If it stays so, ask Twilio and name the call.</source>
        <translation>Bleibt es dabei, fragen Sie Twilio und nennen Sie den Anruf.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::GatewayTest</name>
    <message>
        <source>Gateway answers</source>
        <translation>Gateway antwortet</translation>
    </message>
    <message>
        <source>Gateway %1 answers</source>
        <translation>Gateway %1 antwortet</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>nur diesem Computer</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>state of a part of the line</comment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Not found</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Twilio can’t find %1.</source>
        <translation>Twilio kann %1 nicht finden.</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht vertrauenswürdig</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Journal</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>This record belongs to another account.</source>
        <translation>Dieses Protokoll gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation>Zeile %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file was removed.</source>
        <translation>Die Datei wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::NumberGroups</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many numbers of a step are done: &quot;412 of 1,000&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Not possible: %2</source>
        <extracomment>%1 is &quot;412 of 1,000&quot;, %2 a list of phone numbers</extracomment>
        <translation>%1. Nicht möglich: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message>
        <source>Found what an earlier try made: %1</source>
        <translation>Gefunden, was ein früherer Versuch angelegt hat: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist sie gekauft, vielleicht nicht.</translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation>Die Verbindung brach ab, bevor Twilio antwortete. Vielleicht ist es erledigt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation>Alles wurde von Twilio zurückgelesen und ist so, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Look at the account</source>
        <translation>Das Konto ansehen</translation>
    </message>
    <message>
        <source>Use the trunk</source>
        <translation>Den Trunk benutzen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>%n Gateway hinzufügen</numerusform>
            <numerusform>%n Gateways hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation>
            <numerusform>%n Gateway vom Trunk nehmen</numerusform>
            <numerusform>%n Gateways vom Trunk nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation>Die Einstellungen des Trunks ändern</translation>
    </message>
    <message>
        <source>Check the result</source>
        <translation>Das Ergebnis prüfen</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation>%1 berechnet</translation>
    </message>
    <message>
        <source>looking at the account</source>
        <translation>das Konto wird angesehen</translation>
    </message>
    <message>
        <source>waiting for Twilio</source>
        <translation>Warten auf Twilio</translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation>das Ergebnis wird geprüft</translation>
    </message>
    <message>
        <source>Twilio is busy and asked us to wait.</source>
        <translation>Twilio ist ausgelastet und hat uns gebeten zu warten.</translation>
    </message>
    <message>
        <source>Twilio had a short fault.</source>
        <translation>Twilio hatte eine kurze Störung.</translation>
    </message>
    <message>
        <source>Twilio can’t be reached.</source>
        <translation>Twilio ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Created trunk “%1”</source>
        <translation>Trunk „%1“ angelegt</translation>
    </message>
    <message>
        <source>Added gateway %1, order %2</source>
        <translation>Gateway %1 hinzugefügt, Rang %2</translation>
    </message>
    <message>
        <source>Bought %1 and connected it</source>
        <translation>%1 gekauft und verbunden</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>An earlier try bought %1. It is on this trunk, too.</source>
        <translation>Ein früherer Versuch hat %1 gekauft. Auch diese Nummer ist auf diesem Trunk.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::TestCall</name>
    <message>
        <source>Backup took it</source>
        <comment>state of a part of the line</comment>
        <translation>Ersatz sprang ein</translation>
    </message>
    <message>
        <source>%1 answered. The first gateway did not take the call: %2</source>
        <translation>%1 hat abgenommen. Das erste Gateway hat den Anruf nicht angenommen: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Undo</name>
    <message>
        <source>The trunk “%1” stays: somebody else added a gateway to it.</source>
        <translation>Der Trunk „%1“ bleibt: Jemand anderes hat ihm ein Gateway hinzugefügt.</translation>
    </message>
    <message>
        <source>The trunk “%1” stays: other phone numbers are on it.</source>
        <translation>Der Trunk „%1“ bleibt: Es sind andere Telefonnummern darauf.</translation>
    </message>
    <message>
        <source>%1 was on the trunk “%2”, which is gone. It is on no trunk now.</source>
        <translation>%1 war auf dem Trunk „%2“, den es nicht mehr gibt. Jetzt ist die Nummer auf keinem Trunk.</translation>
    </message>
    <message>
        <source>%1 stays in your account: by its date it was there before this set-up. If you do not need it, release it at Twilio.</source>
        <translation>%1 bleibt in Ihrem Konto: Dem Datum nach war sie schon vor dieser Einrichtung da. Wenn Sie sie nicht brauchen, geben Sie sie bei Twilio frei.</translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message>
        <source>Account is active</source>
        <translation>Konto ist aktiv</translation>
    </message>
    <message>
        <source>not visible with this key</source>
        <translation>mit diesem Schlüssel nicht sichtbar</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a part of the line</comment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation>Twilio hat dieses Konto gesperrt, oft wegen einer offenen Rechnung.</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a part of the line</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>This account is closed. Use the codes of another account.</source>
        <translation>Dieses Konto ist geschlossen. Benutzen Sie die Codes eines anderen Kontos.</translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation>Testkonto: Nur Anrufer, die Sie bestätigt haben, kommen durch.</translation>
    </message>
    <message>
        <source>%1 takes calls</source>
        <translation>%1 nimmt Anrufe an</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>state of a part of the line: the number is not there any more</comment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1 is not in your account.</source>
        <translation>%1 ist nicht in Ihrem Konto.</translation>
    </message>
    <message>
        <source>%1 is no longer in your account.</source>
        <translation>%1 ist nicht mehr in Ihrem Konto.</translation>
    </message>
    <message>
        <source>No calls</source>
        <comment>state of a part of the line</comment>
        <translation>Keine Anrufe</translation>
    </message>
    <message>
        <source>%1 is for text messages only.</source>
        <translation>%1 ist nur für Textnachrichten.</translation>
    </message>
    <message>
        <source>Number is connected to the trunk</source>
        <translation>Nummer ist mit dem Trunk verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>state of a part of the line</comment>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”.</source>
        <translation>%1 ist auf dem Trunk „%2“.</translation>
    </message>
    <message>
        <source>%1 is answered by an app in Twilio. Its calls do not reach this trunk.</source>
        <translation>%1 wird von einer App bei Twilio angenommen. Ihre Anrufe erreichen diesen Trunk nicht.</translation>
    </message>
    <message>
        <source>%1 is answered by the website %2. Its calls do not reach this trunk.</source>
        <translation>%1 wird von der Website %2 angenommen. Ihre Anrufe erreichen diesen Trunk nicht.</translation>
    </message>
    <message>
        <source>%1 is not connected to this trunk.</source>
        <translation>%1 ist nicht mit diesem Trunk verbunden.</translation>
    </message>
    <message>
        <source>Trunk has the settings you asked for</source>
        <translation>Trunk hat die gewünschten Einstellungen</translation>
    </message>
    <message>
        <source>No trunk</source>
        <comment>state of a part of the line</comment>
        <translation>Kein Trunk</translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”. Choose one of them.</source>
        <translation>Mehrere Trunks heißen „%1“. Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>There is no trunk called “%1”.</source>
        <translation>Es gibt keinen Trunk namens „%1“.</translation>
    </message>
    <message>
        <source>The trunk’s settings differ from what you asked for. To do: %1.</source>
        <translation>Die Einstellungen des Trunks weichen von Ihren Wünschen ab. Zu tun: %1.</translation>
    </message>
    <message>
        <source>Trunk sends calls to your gateway</source>
        <translation>Trunk leitet Anrufe an Ihr Gateway</translation>
    </message>
    <message>
        <source>Trunk knows the further gateway %1</source>
        <translation>Trunk kennt das weitere Gateway %1</translation>
    </message>
    <message>
        <source>No address</source>
        <comment>state of a part of the line: the trunk has no address to call</comment>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation>Der Trunk weiß nicht, wohin mit den Anrufen.</translation>
    </message>
    <message>
        <source>The trunk does not send calls to %1.</source>
        <translation>Der Trunk leitet keine Anrufe an %1.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>state of a part of the line</comment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation>Die Gateway-Adresse auf dem Trunk ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The gateway %1 is switched on, and you asked for it to be off.</source>
        <translation>Das Gateway %1 ist eingeschaltet, und Sie wollten es aus haben.</translation>
    </message>
    <message>
        <source>The order of the gateway %1 differs from what you asked for.</source>
        <translation>Die Reihenfolge des Gateways %1 weicht von Ihrem Wunsch ab.</translation>
    </message>
    <message>
        <source>The trunk calls %1 first.</source>
        <translation>Der Trunk ruft zuerst %1 an.</translation>
    </message>
    <message>
        <source>Gateway answers</source>
        <translation>Gateway antwortet</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>Can’t be reached</source>
        <comment>state of a part of the line</comment>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>%1 works only inside your building, unless another device translates it.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude, außer wenn ein anderes Gerät übersetzt.</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Verified callers</source>
        <translation>Bestätigte Anrufer</translation>
    </message>
    <message>
        <source>Any phone</source>
        <translation>Jedes Telefon</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Noch nicht gewählt</translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation>Twilio-Trunk</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>Ihr Gateway</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <comment>transport and port: TCP, port 5060</comment>
        <translation>%1, Port %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio can reach %1</source>
        <translation>Twilio kann %1 erreichen</translation>
    </message>
    <message>
        <source>%1 works only inside your building.</source>
        <translation>%1 funktioniert nur in Ihrem Gebäude.</translation>
    </message>
    <message>
        <source>Connection to the gateway</source>
        <translation>Verbindung zum Gateway</translation>
    </message>
    <message>
        <source>Calls are encrypted, but the gateway is set to %1.</source>
        <translation>Anrufe werden verschlüsselt, aber das Gateway ist auf %1 eingestellt.</translation>
    </message>
    <message>
        <source>UDP can lose calls.</source>
        <translation>UDP kann Anrufe verlieren.</translation>
    </message>
    <message>
        <source>The connection suits %1</source>
        <translation>Die Verbindung passt zu %1</translation>
    </message>
    <message>
        <source>Wrong way in</source>
        <comment>state of a part of the line</comment>
        <translation>Falscher Zugang</translation>
    </message>
    <message>
        <source>%1 does not take calls by %2. It takes them by %3.</source>
        <translation>%1 nimmt keine Anrufe über %2 an. Es nimmt sie über %3 an.</translation>
    </message>
    <message>
        <source>No common sound</source>
        <comment>state of a part of the line</comment>
        <translation>Kein gemeinsamer Ton</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t: %1 takes only encrypted ones.</source>
        <translation>Eine Seite verschlüsselt Anrufe und die andere nicht: %1 nimmt nur verschlüsselte an.</translation>
    </message>
    <message>
        <source>One side encrypts calls and the other doesn’t: %1 takes no encrypted ones.</source>
        <translation>Eine Seite verschlüsselt Anrufe und die andere nicht: %1 nimmt keine verschlüsselten an.</translation>
    </message>
    <message>
        <source>Gateway %1 answers</source>
        <translation>Gateway %1 antwortet</translation>
    </message>
    <message>
        <source>It answers on %1, but the trunk uses %2.</source>
        <translation>Es antwortet über %1, aber der Trunk benutzt %2.</translation>
    </message>
    <message>
        <source>Further gateways take over when the first doesn’t answer</source>
        <translation>Weitere Gateways springen ein, wenn das erste nicht antwortet</translation>
    </message>
    <message>
        <source>not when it answers “busy” or “not known”</source>
        <translation>nicht, wenn es „besetzt“ oder „unbekannt“ meldet</translation>
    </message>
    <message>
        <source>Certificate of the gateway</source>
        <translation>Zertifikat des Gateways</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 runs out in %n day(s). Tell the person who looks after it.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab. Sagen Sie es der Person, die sich darum kümmert.</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab. Sagen Sie es der Person, die sich darum kümmert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The balance pays for calls</source>
        <translation>Das Guthaben reicht für Anrufe</translation>
    </message>
    <message>
        <source>No money</source>
        <comment>state of a part of the line: the account is empty</comment>
        <translation>Kein Guthaben</translation>
    </message>
    <message>
        <source>The balance of the account is %1. Twilio may turn calls away until you add money.</source>
        <translation>Das Guthaben des Kontos beträgt %1. Vielleicht weist Twilio Anrufe ab, bis Sie Guthaben aufladen.</translation>
    </message>
    <message>
        <source>The balance is down to %1. Add money in Twilio before calls stop.</source>
        <translation>Das Guthaben ist auf %1 gesunken. Laden Sie bei Twilio Guthaben auf, bevor keine Anrufe mehr ankommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) take calls</source>
        <translation>
            <numerusform>%n Nummer nimmt Anrufe an</numerusform>
            <numerusform>%n Nummern nehmen Anrufe an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are connected to the trunk</source>
        <translation>
            <numerusform>%n Nummer ist mit dem Trunk verbunden</numerusform>
            <numerusform>%n Nummern sind mit dem Trunk verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same goes for %n more number(s), such as %1.</source>
        <translation>
            <numerusform>Dasselbe gilt für %n weitere Nummer, zum Beispiel %1.</numerusform>
            <numerusform>Dasselbe gilt für %n weitere Nummern, zum Beispiel %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio is still checking your address. The number works when that is done.</source>
        <translation>Twilio prüft Ihre Adresse noch. Die Nummer funktioniert, wenn das erledigt ist.</translation>
    </message>
    <message>
        <source>%1 is connected to the trunk</source>
        <translation>%1 ist mit dem Trunk verbunden</translation>
    </message>
    <message>
        <source>Goes elsewhere</source>
        <comment>calls to a number</comment>
        <translation>Geht anderswohin</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date as in 3 June</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>%1 was moved to the trunk “%2” on %3. Its calls no longer reach this trunk.</source>
        <translation>%1 wurde am %3 auf den Trunk „%2“ umgezogen. Ihre Anrufe erreichen diesen Trunk nicht mehr.</translation>
    </message>
    <message>
        <source>Another program took %1 on %2. Its calls no longer reach this trunk.</source>
        <translation>Ein anderes Programm hat %1 am %2 übernommen. Ihre Anrufe erreichen diesen Trunk nicht mehr.</translation>
    </message>
    <message>
        <source>%1 was moved to a website on %2. Its calls no longer reach this trunk.</source>
        <translation>%1 wurde am %2 auf eine Website umgezogen. Ihre Anrufe erreichen diesen Trunk nicht mehr.</translation>
    </message>
    <message>
        <source>%1 was taken off this trunk on %2.</source>
        <translation>%1 wurde am %2 von diesem Trunk genommen.</translation>
    </message>
    <message>
        <source>No call failed in the last 24 hours</source>
        <translation>In den letzten 24 Stunden ist kein Anruf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Calls of the last 24 hours</source>
        <translation>Anrufe der letzten 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n failed, and calls arrive again</source>
        <translation>
            <numerusform>%n fehlgeschlagen, und Anrufe kommen wieder an</numerusform>
            <numerusform>%n fehlgeschlagen, und Anrufe kommen wieder an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) failed in the last 24 hours, the last at %1. %2</source>
        <translation>
            <numerusform>%n Anruf ist in den letzten 24 Stunden fehlgeschlagen, der letzte um %1. %2</numerusform>
            <numerusform>%n Anrufe sind in den letzten 24 Stunden fehlgeschlagen, der letzte um %1. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Trunk has its usual settings</source>
        <translation>Trunk hat seine üblichen Einstellungen</translation>
    </message>
    <message>
        <source>Somebody changed the settings of the trunk. To have them as before: %1.</source>
        <translation>Jemand hat die Einstellungen des Trunks geändert. Damit sie wieder wie vorher sind: %1.</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>state of a part of the line</comment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Somebody changed the gateway address of this trunk from %1 to %2.</source>
        <translation>Jemand hat die Gateway-Adresse dieses Trunks von %1 in %2 geändert.</translation>
    </message>
    <message>
        <source>Somebody changed the order of the gateway %1.</source>
        <translation>Jemand hat die Reihenfolge des Gateways %1 geändert.</translation>
    </message>
    <message>
        <source>Other address %1</source>
        <translation>Andere Adresse %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>called when nobody else answers</source>
        <translation>wird angerufen, wenn sonst niemand antwortet</translation>
    </message>
    <message>
        <source>The trunk sends some of the calls to %1 instead.</source>
        <translation>Der Trunk leitet einige der Anrufe stattdessen an %1.</translation>
    </message>
    <message>
        <source>Twilio can read the gateway address</source>
        <translation>Twilio kann die Gateway-Adresse lesen</translation>
    </message>
    <message>
        <source>Misspelt</source>
        <comment>state of a part of the line: the address is no address</comment>
        <translation>Falsch geschrieben</translation>
    </message>
    <message>
        <source>“%1” is no address that Twilio can call.</source>
        <translation>„%1“ ist keine Adresse, die Twilio anrufen kann.</translation>
    </message>
    <message>
        <source>Not a gateway</source>
        <comment>state of a part of the line</comment>
        <translation>Kein Gateway</translation>
    </message>
    <message>
        <source>“%1” is Twilio’s own. A trunk can only call a gateway outside Twilio.</source>
        <translation>„%1“ gehört Twilio selbst. Ein Trunk kann nur ein Gateway außerhalb von Twilio anrufen.</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>%1 is handled where the trunk is</source>
        <translation>%1 wird dort bearbeitet, wo der Trunk ist</translation>
    </message>
    <message>
        <source>Other region</source>
        <comment>state of a part of the line</comment>
        <translation>Andere Region</translation>
    </message>
    <message>
        <source>Calls to %1 come in at %2, but this trunk hears only those at %3. Set the region of the number in Twilio, under Active numbers. The change takes up to five minutes.</source>
        <comment>%2 and %3 are regions of Twilio</comment>
        <translation>Anrufe an %1 kommen in der Region %2 an, dieser Trunk hört aber nur die der Region %3. Stellen Sie die Region der Nummer bei Twilio unter „Active numbers“ ein. Die Änderung dauert bis zu fünf Minuten.</translation>
    </message>
</context>
<context>
    <name>trunkline::sip::ProbeText</name>
    <message>
        <source>It answered, but asks for a password</source>
        <translation>Es hat geantwortet, verlangt aber ein Passwort</translation>
    </message>
    <message>
        <source>It answered, but doesn’t know this computer</source>
        <translation>Es hat geantwortet, kennt aber diesen Computer nicht</translation>
    </message>
    <message>
        <source>It answered: calls are handled at another address</source>
        <translation>Es hat geantwortet: Anrufe werden an einer anderen Adresse angenommen</translation>
    </message>
    <message>
        <source>Your gateway answered that it isn’t ready</source>
        <translation>Ihr Gateway hat geantwortet, dass es nicht bereit ist</translation>
    </message>
    <message>
        <source>The certificate isn’t trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>It answered in a broken way</source>
        <translation>Es hat fehlerhaft geantwortet</translation>
    </message>
    <message>
        <source>A web server answers there, not a gateway</source>
        <translation>Dort antwortet ein Webserver, kein Gateway</translation>
    </message>
    <message>
        <source>Something else answers there, not a gateway</source>
        <translation>Dort antwortet etwas anderes, kein Gateway</translation>
    </message>
    <message>
        <source>It hung up before it answered</source>
        <translation>Es hat aufgelegt, bevor es antwortete</translation>
    </message>
    <message>
        <source>It answers, but without encryption</source>
        <translation>Es antwortet, aber ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Something is there but doesn’t answer</source>
        <translation>Dort ist etwas, das nicht antwortet</translation>
    </message>
    <message>
        <source>Nothing listens on port %1</source>
        <translation>Auf Port %1 lauscht nichts</translation>
    </message>
    <message>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <source>No answer on %1, but on %2</source>
        <extracomment>%1 and %2 are connections, for example UDP and TCP</extracomment>
        <translation>Keine Antwort über %1, aber über %2</translation>
    </message>
    <message>
        <source>We can’t find %1</source>
        <translation>%1 ist nicht zu finden</translation>
    </message>
    <message>
        <source>We can’t tell from here</source>
        <translation>Von hier lässt es sich nicht sagen</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>Der Test wurde angehalten</translation>
    </message>
    <message>
        <source>It doesn’t know this kind of test, which is fine for calls.</source>
        <translation>Es kennt diese Art von Test nicht; für Anrufe macht das nichts.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only your phone provider. A call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Ihren Telefonanbieter zu. Ein Anruf zeigt es.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. A call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Twilio zu. Ein Anruf zeigt es.</translation>
    </message>
    <message>
        <source>That can be right: it may allow only Twilio. The test call will show.</source>
        <translation>Das kann richtig sein: Vielleicht lässt es nur Twilio zu. Der Testanruf zeigt es.</translation>
    </message>
    <message>
        <source>It points to %1. Enter that address, so that calls go there directly.</source>
        <translation>Es verweist auf %1. Geben Sie diese Adresse ein, damit Anrufe direkt dorthin gehen.</translation>
    </message>
    <message>
        <source>It doesn’t say where. Ask the person who looks after the gateway for its address.</source>
        <translation>Es sagt nicht, welche. Fragen Sie die Person, die sich um das Gateway kümmert, nach der Adresse.</translation>
    </message>
    <message>
        <source>It may still be starting. Try again in a minute.</source>
        <translation>Vielleicht startet es noch. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Something there answers like a gateway, but with mistakes. Check the port. If it is right, send what was tried to the maker of the gateway.</source>
        <translation>Dort spricht etwas die Sprache der Gateways, aber nicht richtig. Prüfen Sie den Port. Wenn er stimmt, senden Sie dem Hersteller des Gateways, was probiert wurde.</translation>
    </message>
    <message>
        <source>Port %1 belongs to another program. Check the port: gateways mostly use 5060, or 5061 with TLS.</source>
        <translation>Port %1 gehört zu einem anderen Programm. Prüfen Sie den Port: Gateways benutzen meist 5060, oder 5061 mit TLS.</translation>
    </message>
    <message>
        <source>Trunkline tried both. Switch to TCP, or set up TLS at the gateway.</source>
        <translation>Trunkline hat beides probiert. Wechseln Sie zu TCP oder richten Sie am Gateway TLS ein.</translation>
    </message>
    <message>
        <source>The connection on port %1 was taken, but no word came. Check the port. A gateway that ignores strangers does this, too.</source>
        <translation>Die Verbindung auf Port %1 wurde angenommen, aber es kam keine Antwort. Prüfen Sie den Port. Auch ein Gateway, das Fremde nicht beachtet, verhält sich so.</translation>
    </message>
    <message>
        <source>The computer is there, but no gateway answers on %1 port %2. Check the port, or start the gateway.</source>
        <translation>Der Rechner ist da, aber auf %1-Port %2 antwortet kein Gateway. Prüfen Sie den Port oder starten Sie das Gateway.</translation>
    </message>
    <message>
        <source>Trunkline tried both.</source>
        <translation>Trunkline hat beides probiert.</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the IP address. A name that only your company’s network knows can’t be called from outside.</source>
        <translation>Prüfen Sie die Schreibweise oder geben Sie die IP-Adresse ein. Einen Namen, den nur Ihr Firmennetz kennt, kann man von außen nicht anrufen.</translation>
    </message>
    <message>
        <source>The name server didn’t say in time where %1 is. Try again, or enter the IP address.</source>
        <translation>Der Nameserver hat nicht rechtzeitig gesagt, wo %1 ist. Versuchen Sie es noch einmal oder geben Sie die IP-Adresse ein.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Go on – the test call will show it.</source>
        <translation>Dieses Netzwerk lässt solche Tests nicht hinaus. Machen Sie weiter – der Testanruf zeigt es.</translation>
    </message>
    <message>
        <source>This network lets no such test out. Try it from another network, or place a call.</source>
        <translation>Dieses Netzwerk lässt solche Tests nicht hinaus. Versuchen Sie es aus einem anderen Netzwerk oder machen Sie einen Anruf.</translation>
    </message>
    <message>
        <source>This says nothing about the gateway. Connect this computer, then test again.</source>
        <translation>Über das Gateway sagt das nichts. Verbinden Sie diesen Computer und testen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is known about the gateway yet.</source>
        <translation>Über das Gateway ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>Your gateway answered in %1 ms</source>
        <translation>Ihr Gateway hat in %1 ms geantwortet</translation>
    </message>
    <message>
        <source>This was the practice gateway. Nothing left this computer.</source>
        <translation>Das war das Übungs-Gateway. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Tested from this computer. The test call at the end tests from Twilio.</source>
        <translation>Von diesem Computer aus getestet. Der Testanruf am Ende testet von Twilio aus.</translation>
    </message>
    <message>
        <source>Tested from this computer. Twilio calls from elsewhere: only a call proves that it gets in.</source>
        <translation>Von diesem Computer aus getestet. Twilio ruft von anderswo an: Nur ein Anruf beweist, dass Twilio hereinkommt.</translation>
    </message>
    <message>
        <source>Tested from this computer. Your phone provider calls from elsewhere: only a call proves that it gets in.</source>
        <translation>Von diesem Computer aus getestet. Ihr Telefonanbieter ruft von anderswo an: Nur ein Anruf beweist, dass er hereinkommt.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its addresses did not answer.</source>
        <translation>
            <numerusform>%n seiner Adressen hat nicht geantwortet.</numerusform>
            <numerusform>%n seiner Adressen haben nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls can’t come to this kind of address (IPv6), though.</source>
        <translation>Bei dieser Art von Adresse (IPv6) können aber keine Anrufe ankommen.</translation>
    </message>
    <message>
        <source>But this address works only inside your building: calls from outside can’t come to it.</source>
        <translation>Diese Adresse funktioniert aber nur in Ihrem Gebäude: Anrufe von außen können dort nicht ankommen.</translation>
    </message>
    <message>
        <source>A trunk usually sends none, so calls would be turned away. The gateway must allow your provider’s addresses instead.</source>
        <translation>Ein Trunk sendet meist keines, Anrufe würden also abgewiesen. Das Gateway muss stattdessen die Adressen Ihres Anbieters zulassen.</translation>
    </message>
    <message>
        <source>Twilio sends no password, so calls would be turned away. The gateway must allow Twilio’s addresses instead.</source>
        <translation>Twilio sendet kein Passwort, Anrufe würden also abgewiesen. Das Gateway muss stattdessen die Adressen von Twilio zulassen.</translation>
    </message>
    <message>
        <source>Nothing came back in %1 s. Check the address, and that the gateway is on.</source>
        <translation>In %1 s kam nichts zurück. Prüfen Sie die Adresse und ob das Gateway läuft.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal – go on and use the test call.</source>
        <translation>Wenn eine Firewall nur Twilio hereinlässt, ist das normal – machen Sie weiter und benutzen Sie den Testanruf.</translation>
    </message>
    <message>
        <source>If a firewall allows only Twilio, this is normal: then only a call tells.</source>
        <translation>Wenn eine Firewall nur Twilio hereinlässt, ist das normal: Dann zeigt es erst ein Anruf.</translation>
    </message>
    <message>
        <source>If a firewall allows only your provider, this is normal: then only a call tells.</source>
        <translation>Wenn eine Firewall nur Ihren Anbieter hereinlässt, ist das normal: Dann zeigt es erst ein Anruf.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on port %1. Check the port, and that the gateway offers TLS 1.2 or newer.</source>
        <translation>Auf Port %1 ließ sich keine Verschlüsselung vereinbaren. Prüfen Sie den Port und ob das Gateway TLS 1.2 oder neuer anbietet.</translation>
    </message>
    <message>
        <source>The gateway may expect another connection, or turn strangers away. Check the port and the connection.</source>
        <translation>Vielleicht erwartet das Gateway eine andere Verbindung oder weist Fremde ab. Prüfen Sie den Port und die Verbindung.</translation>
    </message>
    <message>
        <source>Renew or replace it at the gateway: encrypted calls need one that is trusted.</source>
        <translation>Erneuern oder ersetzen Sie es am Gateway: Verschlüsselte Anrufe brauchen eines, dem vertraut wird.</translation>
    </message>
    <message>
        <source>It ran out on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>It is valid only from %1.</source>
        <translation>Es gilt erst ab %1.</translation>
    </message>
    <message>
        <source>It names no computer.</source>
        <translation>Es nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>It is for another name: %1, not %2.</source>
        <translation>Es gilt für einen anderen Namen: %1, nicht %2.</translation>
    </message>
    <message>
        <source>It is for all names of a kind (%1). Gateways need one with their own name.</source>
        <translation>Es gilt für alle Namen einer Art (%1). Gateways brauchen eines mit ihrem eigenen Namen.</translation>
    </message>
    <message>
        <source>The gateway signed it itself, so nobody knows it.</source>
        <translation>Das Gateway hat es selbst signiert, deshalb kennt es niemand.</translation>
    </message>
    <message>
        <source>Nobody that is known signed it.</source>
        <translation>Kein bekannter Aussteller hat es signiert.</translation>
    </message>
    <message>
        <source>Only this computer or your company knows who signed it, and Twilio may not.</source>
        <translation>Den Aussteller kennt nur dieser Computer oder Ihre Firma, Twilio vielleicht nicht.</translation>
    </message>
    <message>
        <source>It could not be checked.</source>
        <translation>Es konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The gateway takes calls for %1</source>
        <translation>Das Gateway nimmt Anrufe für %1 an</translation>
    </message>
    <message>
        <source>The gateway didn’t say whether it takes calls for %1</source>
        <translation>Das Gateway hat nicht gesagt, ob es Anrufe für %1 annimmt</translation>
    </message>
    <message>
        <source>The rehearsal call was not placed</source>
        <translation>Der Probeanruf wurde nicht gemacht</translation>
    </message>
    <message>
        <source>The gateway asks for a password before it takes the call</source>
        <translation>Das Gateway verlangt ein Passwort, bevor es den Anruf annimmt</translation>
    </message>
    <message>
        <source>The gateway doesn’t take calls from this computer</source>
        <translation>Das Gateway nimmt von diesem Computer keine Anrufe an</translation>
    </message>
    <message>
        <source>The gateway doesn’t know %1</source>
        <translation>Das Gateway kennt %1 nicht</translation>
    </message>
    <message>
        <source>The gateway wants another sound format</source>
        <translation>Das Gateway verlangt ein anderes Audioformat</translation>
    </message>
    <message>
        <source>The gateway said it is busy</source>
        <translation>Das Gateway meldete besetzt</translation>
    </message>
    <message>
        <source>It answers, but takes no calls</source>
        <translation>Es antwortet, nimmt aber keine Anrufe an</translation>
    </message>
    <message>
        <source>The gateway declined the call</source>
        <translation>Das Gateway hat den Anruf abgelehnt</translation>
    </message>
    <message>
        <source>The gateway would pass the call on to another address</source>
        <translation>Das Gateway würde den Anruf an eine andere Adresse weiterleiten</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own</source>
        <translation>Das Gateway hat selbst eine Störung</translation>
    </message>
    <message>
        <source>The gateway turned the call away</source>
        <translation>Das Gateway hat den Anruf abgewiesen</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Your phone provider calls from elsewhere.</source>
        <translation>Von diesem Computer aus getestet und sofort aufgelegt. Ihr Telefonanbieter ruft von anderswo an.</translation>
    </message>
    <message>
        <source>Tested from this computer and hung up at once. Twilio calls from elsewhere.</source>
        <translation>Von diesem Computer aus getestet und sofort aufgelegt. Twilio ruft von anderswo an.</translation>
    </message>
    <message>
        <source>It may need longer than this test waits, or ignore calls from strangers. A real call will show.</source>
        <translation>Vielleicht braucht es länger, als dieser Test wartet, oder es beachtet Anrufe von Fremden nicht. Ein echter Anruf zeigt es.</translation>
    </message>
    <message>
        <source>Nothing answered to begin with.</source>
        <translation>Schon zu Beginn hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>Enter the number at the gateway exactly as %1, with the plus sign.</source>
        <translation>Geben Sie die Nummer am Gateway genau als %1 ein, mit dem Pluszeichen.</translation>
    </message>
    <message>
        <source>It must offer G.711 (PCMU or PCMA). If it takes only encrypted sound, turn on “Encrypt calls”.</source>
        <translation>Es muss G.711 (PCMU oder PCMA) anbieten. Wenn es nur verschlüsselten Ton annimmt, schalten Sie „Anrufe verschlüsseln“ ein.</translation>
    </message>
    <message>
        <source>Try again when nobody is on the phone, or check that something at the gateway takes the call.</source>
        <translation>Versuchen Sie es noch einmal, wenn niemand telefoniert, oder prüfen Sie, ob am Gateway etwas den Anruf annimmt.</translation>
    </message>
    <message>
        <source>Check that this is the gateway and not another part of the phone system.</source>
        <translation>Prüfen Sie, ob das wirklich das Gateway ist und nicht ein anderer Teil der Telefonanlage.</translation>
    </message>
    <message>
        <source>Check the rules of the gateway for incoming calls.</source>
        <translation>Prüfen Sie die Regeln des Gateways für eingehende Anrufe.</translation>
    </message>
    <message>
        <source>Enter the address that takes the calls, so that they go there directly.</source>
        <translation>Geben Sie die Adresse ein, die die Anrufe annimmt, damit sie direkt dorthin gehen.</translation>
    </message>
    <message>
        <source>Look into the gateway’s log, or try again in a minute.</source>
        <translation>Sehen Sie im Protokoll des Gateways nach oder versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>What was tried tells the code to look up in the gateway’s manual.</source>
        <translation>Bei dem, was probiert wurde, steht der Code, den Sie im Handbuch des Gateways nachschlagen können.</translation>
    </message>
    <message>
        <source>no word</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, then hung up</source>
        <translation>%1, dann aufgelegt</translation>
    </message>
    <message>
        <source>%1, hung up, not confirmed</source>
        <translation>%1, aufgelegt, nicht bestätigt</translation>
    </message>
    <message>
        <source>Rehearsal call</source>
        <translation>Probeanruf</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>no address for %1</source>
        <translation>keine Adresse für %1</translation>
    </message>
    <message>
        <source>no word from the name server</source>
        <translation>keine Antwort vom Nameserver</translation>
    </message>
    <message>
        <source>calls for %1 go to %2</source>
        <translation>Anrufe für %1 gehen an %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) were not asked</source>
        <translation>
            <numerusform>%n weitere Adresse wurde nicht gefragt</numerusform>
            <numerusform>%n weitere Adressen wurden nicht gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 is TCP or TLS, %2 an address with its port</extracomment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>the gateway sees this computer as %1</source>
        <translation>das Gateway sieht diesen Computer als %1</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none could be agreed</source>
        <translation>es ließ sich keine vereinbaren</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, certificate for %2, signed by %3, %4</source>
        <translation>%1, Zertifikat für %2, signiert von %3, %4</translation>
    </message>
    <message>
        <source>SIP answer</source>
        <translation>SIP-Antwort</translation>
    </message>
    <message>
        <source>UDP to %1, port %2</source>
        <translation>UDP an %1, Port %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation>dort lauscht nichts</translation>
    </message>
    <message>
        <source>hung up without an answer</source>
        <translation>ohne Antwort aufgelegt</translation>
    </message>
    <message>
        <source>not a gateway’s answer:</source>
        <translation>keine Antwort eines Gateways:</translation>
    </message>
    <message>
        <source>a broken answer:</source>
        <translation>eine fehlerhafte Antwort:</translation>
    </message>
    <message>
        <source>not let out</source>
        <translation>nicht hinausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>none, after asking %n time(s)</source>
        <translation>
            <numerusform>keine, nach %n Anfrage</numerusform>
            <numerusform>keine, nach %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation>Das ist eine Beispieladresse aus einem Handbuch</translation>
    </message>
    <message>
        <source>No gateway is there, so nothing was sent. Enter the real address of your gateway.</source>
        <translation>Dort ist kein Gateway, deshalb wurde nichts gesendet. Geben Sie die echte Adresse Ihres Gateways ein.</translation>
    </message>
    <message>
        <source>Enter it as %1, and ask your provider for that connection.</source>
        <translation>Geben Sie es als %1 ein und verlangen Sie diese Verbindung von Ihrem Anbieter.</translation>
    </message>
</context>
<context>
    <name>trunkline::twilio::Endpoints</name>
    <message>
        <source>edge %1, which is none of %2</source>
        <translation>Edge %1, nicht unter %2</translation>
    </message>
    <message>
        <source>region %1, which is none of %2</source>
        <translation>Region %1, nicht unter %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CallPathView</name>
    <message>
        <source>Call path</source>
        <translation>Weg des Anrufs</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>state of a part of the line and what was found</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckList</name>
    <message>
        <source>planned</source>
        <comment>state of a check, spoken</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a check, spoken</comment>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of a check, spoken</comment>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>state of a check, spoken</comment>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>verified</source>
        <comment>state of a check, spoken</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>state of a check, spoken</comment>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a check, spoken</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a check, spoken</comment>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ChoiceTable</name>
    <message>
        <source>Sort by “%1”</source>
        <extracomment>An entry of a menu; %1 is the heading of a column.</extracomment>
        <translation>Nach „%1“ sortieren</translation>
    </message>
    <message>
        <source>The other way round</source>
        <comment>sort a table downwards instead of upwards</comment>
        <translation>Umgekehrt</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ComboBox</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a box and what is chosen in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CommandRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing to do and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <comment>on a button, for two seconds after it was pressed</comment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::DesktopNotice</name>
    <message>
        <source>&amp;Open the monitor</source>
        <translation>&amp;Monitor öffnen</translation>
    </message>
    <message>
        <source>&amp;Stop watching</source>
        <translation>Nicht mehr &amp;beobachten</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Disclosure</name>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Facts</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::FieldLabel</name>
    <message>
        <source>%1, optional</source>
        <translation>%1, optional</translation>
    </message>
    <message>
        <source>optional</source>
        <comment>behind the name of a field that may stay empty</comment>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::HelpDrawer</name>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>Words</source>
        <comment>heading over a list of explained terms</comment>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; – %2</source>
        <comment>an explained term and its meaning</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; – %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::LineEdit</name>
    <message>
        <source>Looks right</source>
        <translation>Sieht richtig aus</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>first and second line of a message, as a screen reader says them</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>Erfolg: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation>Übung: %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::NumberBanner</name>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>Your phone number, %1</source>
        <translation>Ihre Telefonnummer, %1</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::PlanList</name>
    <message>
        <source>What Trunkline will do</source>
        <translation>Was Trunkline tun wird</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressHead</name>
    <message>
        <source>Progress, %1</source>
        <translation>Fortschritt, %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much is done</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working…</source>
        <comment>state of a step</comment>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step, spoken</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working</source>
        <comment>state of a step, spoken</comment>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step, spoken</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a step, spoken</comment>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step, spoken</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step, spoken</comment>
        <translation>unklar</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <comment>number, how many, what is done, its state</comment>
        <translation>Schritt %1 von %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::RadioRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ResultCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a result and what it means</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>%1, not yet</source>
        <comment>a step of the wizard</comment>
        <translation>%1, noch nicht</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <comment>a step of the wizard</comment>
        <translation>%1, aktueller Schritt</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <comment>a step of the wizard</comment>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1, finished, %2</source>
        <comment>a step of the wizard and what was entered</comment>
        <translation>%1, fertig, %2</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Nothing is bought</source>
        <translation>Nichts wird gekauft</translation>
    </message>
    <message>
        <source>All steps finished</source>
        <translation>Alle Schritte fertig</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::TabRow</name>
    <message>
        <source>%1, %2</source>
        <comment>a tab and how many there are</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ValueList</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>a button</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>%1 is the name of a row: Trunk SID</comment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::WelcomePanel</name>
    <message>
        <source>A caller</source>
        <translation>Ein Anrufer</translation>
    </message>
    <message>
        <source>dials your number</source>
        <translation>wählt Ihre Nummer</translation>
    </message>
    <message>
        <source>Your phone number</source>
        <translation>Ihre Telefonnummer</translation>
    </message>
    <message>
        <source>from Twilio</source>
        <translation>von Twilio</translation>
    </message>
    <message>
        <source>from your provider</source>
        <translation>von Ihrem Anbieter</translation>
    </message>
    <message>
        <source>Your trunk</source>
        <translation>Ihr Trunk</translation>
    </message>
    <message>
        <source>the line Trunkline builds</source>
        <translation>die Leitung, die Trunkline baut</translation>
    </message>
    <message>
        <source>the line your provider builds</source>
        <translation>die Leitung, die Ihr Anbieter baut</translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation>Ihr Gateway</translation>
    </message>
    <message>
        <source>answers and talks</source>
        <translation>nimmt ab und spricht</translation>
    </message>
    <message>
        <source>A Twilio account</source>
        <translation>Ein Twilio-Konto</translation>
    </message>
    <message>
        <source>with a credit card on file</source>
        <translation>mit hinterlegter Kreditkarte</translation>
    </message>
    <message>
        <source>Your gateway’s address</source>
        <translation>Die Adresse Ihres Gateways</translation>
    </message>
    <message>
        <source>for example %1</source>
        <comment>%1 is an IP address</comment>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>Five minutes</source>
        <translation>Fünf Minuten</translation>
    </message>
    <message>
        <source>you can stop and continue later</source>
        <translation>Sie können anhalten und später weitermachen</translation>
    </message>
    <message>
        <source>How Trunkline works</source>
        <translation>Wie Trunkline arbeitet</translation>
    </message>
    <message>
        <source>What you need: %1</source>
        <translation>Was Sie brauchen: %1</translation>
    </message>
    <message>
        <source>A call travels from the caller through your number and your trunk to your gateway.</source>
        <translation>Ein Anruf geht vom Anrufer über Ihre Nummer und Ihren Trunk zu Ihrem Gateway.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was Sie brauchen</translation>
    </message>
</context>
</TS>
