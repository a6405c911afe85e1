using SmartVillage.App.Output;

namespace SmartVillage.App.Demo;

/// <summary>What a newcomer sees when the demo is ready: an address, one line that works, and what to try next.</summary>
internal sealed record DemoGuide(string Address, string Village, string Key)
{
    public string Docs => $"{Address}/docs";

    public string Curl => $"curl -H 'Authorization: Bearer {Key}' '{Address}/api/v1/villages/{Village}/residents?limit=3'";

    public void Write(Terminal terminal)
    {
        terminal.Output.WriteLine(
            $"""

            Kelurahan contoh sudah disalin dan dibuktikan sama. Semua orang di dalamnya rekaan.
            (A synthetic kelurahan has been copied and proven equal. Everybody in it is invented.)

              API dan dokumentasi (docs):   {Docs}
              Coba ini (try this):
                {Curl}
              Lalu (then):
                curl '{Address}/api/v1/villages/{Village}/statistics'
                curl '{Address}/api/v1/marketplace/products'
                curl -H 'Authorization: Bearer {Key}' '{Address}/api/v1/sync-runs'

            Kunci itu milik peran Operator dan hilang bersama demo ini.
            Untuk OpenSID Anda sendiri: lihat README.md, "Menghubungkan OpenSID". (For your own OpenSID see README.md.)
            Berhenti: Ctrl-C; tidak ada yang tertinggal. (Ctrl-C stops and removes everything.)
            """);
    }
}
