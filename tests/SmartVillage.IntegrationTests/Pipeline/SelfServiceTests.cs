using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Accounts of Layanan Mandiri, letters and complaints: copied exactly, and nothing read that nobody needs.</summary>
[Collection(QueryLog.Name)]
public sealed partial class SelfServiceTests(MariaDb server)
{
    private static readonly OpenSidDatabaseOptions Small = new() { Era = OpenSidEra.V2410Fresh, Residents = 250 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("18.06", true)]
    [InlineData("22.12", false)]
    [InlineData("24.10", true)]
    [InlineData("24.10", false)]
    public async Task No_statement_names_a_credential_a_form_or_a_contact(string release, bool isLocal)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small with { Era = OpenSidEra.Get(release) }, isLocal: isLocal);
        await using (pilot)
        {
            await server.Server.SetQueryLogAsync(enabled: true, Token);
            await pilot.SyncExactlyAsync();
            await pilot.SyncExactlyAsync();
            await pilot.SyncAsync(full: true);
            await pilot.VerifyAsync(new Sync.Verifying.VerificationOrder { RowsOfAKind = 5 });

            var sent = (await server.Server.ReadQueriesAsync(pilot.Database.Name, Token)).Select(query => query.Text).ToList();

            Assert.Contains(sent, text => text.Contains("FROM `tweb_penduduk_mandiri`", StringComparison.Ordinal));
            Assert.DoesNotContain(sent, text => Secret().IsMatch(text));
            Assert.DoesNotContain(sent, text => OfTheseTables().IsMatch(text) && (text.Contains('*') && !text.Contains("COUNT(*)", StringComparison.Ordinal) || WhoAndWhat().IsMatch(text)));
            Assert.DoesNotContain(sent, text => ChecksumOfThese().IsMatch(text));
        }
    }

    [Theory]
    [InlineData("22.12")]
    [InlineData("24.10")]
    public async Task What_nobody_needs_is_in_no_file_and_in_no_row_and_what_is_needed_lies_there_sealed(string release)
    {
        string[] never = ["RAHASIAPIN", "RAHASIATOKEN", "RAHASIAKTP", "1872044501909999", "080011112222", "080033334444", "pelapor.rahasia@example.com", "RAHASIAFORMULIR", "RAHASIAKETERANGAN"];
        string[] sealedOnly = ["JUDULRAHASIA", "ISIRAHASIA", "NAMARAHASIA"];
        var (pilot, _) = await Pilot.GenerateAsync(server, Small with { Era = OpenSidEra.Get(release) });
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync(
                """
                UPDATE tweb_penduduk_mandiri SET pin = 'RAHASIAPIN', remember_token = 'RAHASIATOKEN', scan_ktp = 'RAHASIAKTP';
                UPDATE permohonan_surat SET isian_form = '{"x":"RAHASIAFORMULIR"}', keterangan = 'RAHASIAKETERANGAN', no_hp_aktif = '080011112222';
                UPDATE pengaduan SET nik = '1872044501909999', telepon = '080033334444', email = 'pelapor.rahasia@example.com', nama = 'NAMARAHASIA', judul = 'JUDULRAHASIA', isi = 'ISIRAHASIA'
                """);

            await pilot.SyncExactlyAsync();

            var files = Directory.EnumerateFiles(pilot.Folder, "*", SearchOption.AllDirectories).Select(ReadShared).ToList();
            Assert.All(never.Concat(sealedOnly), secret => Assert.DoesNotContain(files, bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) >= 0));
            foreach (var entity in (EntityDefinition[])[Entities.SelfServiceAccounts, Entities.LetterRequests, Entities.Complaints])
            {
                var texts = (await pilot.RowsAsync(entity)).Values.SelectMany(row => entity.Fields.Select(row.Text)).OfType<string>().ToList();
                Assert.NotEmpty(texts);
                Assert.All(never, secret => Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public async Task A_mark_of_accounts_says_nothing_about_pins()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            var first = await MarkAsync(pilot);
            await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk_mandiri SET pin = MD5(RAND()), last_login = NOW(), remember_token = 'lain'");
            Assert.Equal(first, await MarkAsync(pilot));

            await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk_mandiri SET aktif = 1 - aktif LIMIT 1");
            Assert.NotEqual(first, await MarkAsync(pilot));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_people_do_by_themselves_arrives_with_the_next_night(bool isLocal)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small, isLocal: isLocal);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            await using var connection = await pilot.Database.OpenAsync();
            var staff = await OpenSidOperator.StartAsync(connection, Small.Era, time: pilot.Time, cancellationToken: Token);
            var resident = int.Parse((await pilot.Database.ScalarAsync(
                "SELECT MAX(p.id) FROM tweb_penduduk p WHERE p.status_dasar = 1 AND p.kk_level > 1 AND p.id NOT IN (SELECT id_pend FROM tweb_penduduk_mandiri)"))!);

            await staff.SelfService.OpenAccountAsync(resident, "rahasia", Token);
            var letter = await staff.SelfService.RequestLetterAsync(resident, 3, Token);
            var complaint = await staff.SelfService.ComplainAsync("Lampu mati", "Gelap di RT 2", Token);
            var opened = await pilot.SyncExactlyAsync();
            Assert.Equal((1L, 1L, 1L), Added(opened));
            Assert.Equal("0", (await pilot.RowsAsync(Entities.LetterRequests))[letter].Text(Entities.LetterRequests["status"]));
            var before = Accounts(pilot);

            await staff.SelfService.LogInAsync(resident, "lain", Token);
            Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncExactlyAsync()).Outcome);

            await staff.SelfService.SetAccountAsync(resident, active: false, Token);
            await staff.SelfService.SetLetterAsync(letter, 3, Token);
            await staff.SelfService.AnswerAsync(complaint, 3, "Sudah diganti", Token);
            var moved = await pilot.SyncExactlyAsync();
            Assert.Equal((1L, 1L, 1L), Changed(moved));
            Assert.Equal(1, moved.Changes["complaints"].Added);
            Assert.Null((await pilot.RowsAsync(Entities.SelfServiceAccounts))[resident].Text(Entities.SelfServiceAccounts["active"]));
            Assert.Equal(before, Accounts(pilot));

            await staff.SelfService.DeleteComplaintAsync(complaint, Token);
            await staff.Residents.DeleteAsync(resident, Token);
            var gone = await pilot.SyncExactlyAsync();
            Assert.Equal((1L, 1L, 2L), Removed(gone));
            Assert.Equal(before - 1, Accounts(pilot));
            await AssertCountedAnewAsync(pilot);
        }
    }

    [Fact]
    public async Task Who_comes_back_from_a_backup_under_other_ids_keeps_letters_and_complaints()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var (letters, complaints) = (await pilot.IdsAsync(Entities.LetterRequests), await pilot.IdsAsync(Entities.Complaints));
            await using (var connection = await pilot.Database.OpenAsync())
            {
                await (await OpenSidOperator.StartAsync(connection, Small.Era, cancellationToken: Token)).Mass.RenumberAsync(cancellationToken: Token);
            }

            var held = await pilot.SyncAsync();
            await pilot.Commands.ApproveAsync(held.RunId, "uji", Token);

            await pilot.AssertExactAsync();
            Assert.NotEmpty(complaints);
            Assert.Equal(letters.Values.Order(), (await pilot.IdsAsync(Entities.LetterRequests)).Values.Order());
            Assert.Equal(complaints.Values.Order(), (await pilot.IdsAsync(Entities.Complaints)).Values.Order());
        }
    }

    [Fact]
    public async Task A_right_by_column_is_enough_and_one_that_is_missing_narrows_the_copy()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, Small);
        await using (pilot)
        {
            var (name, account) = (pilot.Database.Name, $"'{pilot.Database.Name}'@'%'");
            await server.Server.ExecuteAsync($"REVOKE SELECT ON `{name}`.* FROM {account}", Token);
            foreach (var table in Small.Era.Tables.Keys.Where(table => table is not ("tweb_penduduk_mandiri" or "permohonan_surat" or "pengaduan")))
            {
                await server.Server.ExecuteAsync($"GRANT SELECT ON `{name}`.`{table}` TO {account}", Token);
            }

            await server.Server.ExecuteAsync($"GRANT SELECT (id_pend, config_id, aktif, tanggal_buat) ON `{name}`.`tweb_penduduk_mandiri` TO {account}", Token);

            await server.Server.ExecuteAsync($"GRANT SELECT (id, config_id, id_pemohon, id_surat, status, created_at, updated_at) ON `{name}`.`permohonan_surat` TO {account}", Token);

            var report = await pilot.SyncExactlyAsync();
            Assert.Equal(2, (await MarksAsync(pilot)).Count);
            var second = await pilot.SyncExactlyAsync();

            Assert.Equal((RunOutcome.Published, RunOutcome.Unchanged), (report.Outcome, second.Outcome));
            Assert.True(report.Stored["selfServiceAccounts"] > 0);
            Assert.Contains("complaints", report.NotRead);
            Assert.Contains(pilot.Probe().Summary.Findings, finding => finding.Code == "missing-table" && finding.Subject == "pengaduan");
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (long, long, long) Added(RunReport report) =>
        (report.Changes["selfServiceAccounts"].Added, report.Changes["letterRequests"].Added, report.Changes["complaints"].Added);

    private static (long, long, long) Changed(RunReport report) =>
        (report.Changes["selfServiceAccounts"].Changed, report.Changes["letterRequests"].Changed, report.Changes["complaints"].Changed);

    private static (long, long, long) Removed(RunReport report) =>
        (report.Changes["selfServiceAccounts"].Removed, report.Changes["letterRequests"].Removed, report.Changes["complaints"].Removed);

    private static long Accounts(Pilot pilot) => Assert.Single(Table(pilot).Lines).Count.Total!.Value;

    private static StatisticsTable Table(Pilot pilot) => pilot.Statistics().Tables.Single(table => table is { Topic: "selfServiceAccount", Level: AreaLevel.Village });

    /// <summary>The database itself says how many of the living have an account.</summary>
    private static async Task AssertCountedAnewAsync(Pilot pilot) => Assert.Equal(
        await pilot.Database.ScalarAsync("SELECT COUNT(*) FROM tweb_penduduk p JOIN tweb_penduduk_mandiri m ON m.id_pend = p.id WHERE p.status_dasar = 1"), $"{Accounts(pilot)}");

    private static async Task<string> MarkAsync(Pilot pilot) => (await MarksAsync(pilot))["selfServiceAccounts"].Checksum;

    private static async Task<IReadOnlyDictionary<string, TableMark>> MarksAsync(Pilot pilot)
    {
        await using var snapshot = await new OpenSidSource(pilot.Source, TimeProvider.System, NullLogger<OpenSidSource>.Instance).OpenSnapshotAsync(Token);
        return await snapshot.Digests!.ReadMarksAsync(snapshot.Villages[0], new HashSet<string>(StringComparer.Ordinal) { "selfServiceAccounts", "letterRequests" }, Token);
    }

    [GeneratedRegex(@"\b(pin|remember_token|scan_ktp|scan_kk|foto_selfie|email_verified_at|last_login|ganti_pin|ip_address|isian_form|no_hp_aktif|syarat)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"FROM `(tweb_penduduk_mandiri|permohonan_surat|pengaduan)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfTheseTables();

    [GeneratedRegex(@"CHECKSUM TABLE `(tweb_penduduk_mandiri|permohonan_surat|pengaduan)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChecksumOfThese();

    [GeneratedRegex("`(nik|email|telepon|keterangan|alasan)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WhoAndWhat();
}
