using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.TestSupport.OpenSid.Generation;

/// <summary>
/// Accounts of Layanan Mandiri, letters (from 20.04) and complaints with their answers (from 22.08). Complaints hold what people write into them: numbers and addresses, which no reader
/// may pass on. Chance of its own, so that the rest of a village does not depend on these.
/// </summary>
internal sealed class SelfServiceWriter(GenerationContext context)
{
    private static readonly string[] Matters = ["Lampu jalan mati", "Jalan berlubang", "Sampah menumpuk", "Saluran air mampet & bau", "Wifi balai \"mati\""];
    private readonly SeededRandom _random = new((ulong)context.ConfigId * 7919);
    private int _adults;

    /// <summary>Gives every twentieth adult an account, also some who are dead by now, and lets every sixtieth complain.</summary>
    public void Offer(Person person)
    {
        if (person.AgeOn(context.Today) < 17)
        {
            return;
        }

        _adults++;
        if (_adults % 20 == 3)
        {
            WriteAccount(person);
            for (var letter = _random.Between(0, 2); letter > 0; letter--)
            {
                WriteLetter(person);
            }
        }

        if (_adults % 60 == 7)
        {
            WriteComplaint(person);
        }
    }

    private void WriteAccount(Person person)
    {
        var opened = At(_random.Between(30, 500));
        context.Tables["tweb_penduduk_mandiri"].Set("id_pend", person.Id).Set("nik", person.Nik).Set("pin", Secret(person.Id))
            .Set("tanggal_buat", _random.Permille(900) ? opened : null).Set("last_login", _random.Permille(600) ? At(_random.Between(1, 29)) : null)
            .Set("aktif", _random.Weighted((1, 80), (0, 20))).Set("ganti_pin", 1).Set("scan_ktp", $"ktp-{person.Id}.jpg").Set("remember_token", Secret(-person.Id))
            .Set("updated_at", opened).Write();
    }

    private void WriteLetter(Person person)
    {
        var (id, asked) = (context.Tables.NextId("permohonan_surat"), _random.Between(2, 60));
        context.Tables["permohonan_surat"].Set("id", id).Set("id_pemohon", person.Id).Set("id_surat", _random.Between(1, 12))
            .Set("isian_form", $"{{\"nik\":\"{person.Nik}\",\"keperluan\":\"Melamar kerja\"}}").Set("status", _random.Between(0, 5)).Set("keterangan", "Untuk keperluan sekolah anak")
            .Set("no_hp_aktif", PersonContacts.Phone(_random)).Set("syarat", "[]").Set("created_at", At(asked)).Set("updated_at", At(asked - 1)).Write();
    }

    private void WriteComplaint(Person person)
    {
        var (id, made, status) = (context.Tables.NextId("pengaduan"), _random.Between(10, 90), _random.Between(1, 3));
        var matter = _random.Pick(Matters);
        Complaint(id, made, status).Set("nik", person.Nik).Set("nama", person.Name).Set("email", $"warga{person.Id}@example.com").Set("telepon", PersonContacts.Phone(_random)).Set("judul", matter)
            .Set("isi", $"{matter} di depan rumah {person.Name}.\nHubungi {PersonContacts.Phone(_random)}, warga{person.Id}@example.com, NIK {person.Nik}.")
            .Set("foto", _random.Permille(300) ? $"pengaduan-{id}.jpg" : null).Set("ip_address", $"203.0.113.{id % 250}").Write();
        for (var answer = status - 1; answer > 0; answer--)
        {
            Complaint(context.Tables.NextId("pengaduan"), made - (3 - answer), status).Set("id_pengaduan", id).Set("nama", "Petugas Desa").Set("isi", $"Sedang kami tangani, langkah {3 - answer}.")
                .Set("ip_address", "203.0.113.251").Write();
        }
    }

    private Rows.TableWriter Complaint(int id, int daysAgo, int status) =>
        context.Tables["pengaduan"].Set("id", id).Set("status", status).Set("created_at", At(daysAgo)).Set("updated_at", At(Math.Max(1, daysAgo - 4)));

    private DateTime At(int daysAgo) => context.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(10, daysAgo % 60));

    private static string Secret(int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))[..32];
}
