using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Backup;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

/// <summary>Files of requests: sealed and bound to their request, whole or not there, gone with it, and in every backup.</summary>
public sealed class RequestAttachmentTests : IAsyncDisposable
{
    private static readonly VillageCode Own = Code("18.72.04.1002");
    private static readonly VillageCode Other = Code("18.72.04.1003");
    private static readonly AttachmentLimits Limits = new() { FilesPerRequest = 2, RequestBytes = 30 };
    private static readonly byte[] Receipt = [.. "%PDF-1.7 BUKTIRAHASIA"u8];

    private readonly Workbench _bench = new();
    private readonly SqliteServiceRequests _requests;
    private readonly SqliteRequestAttachments _attachments;

    public RequestAttachmentTests() =>
        (_requests, _attachments) = (new SqliteServiceRequests(_bench.Context, new NoRequestHook(), new InternalBoard()), new SqliteRequestAttachments(_bench.Context));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Folder => _bench.Files.AttachmentsFolder;

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_nothing_of_it_can_be_read_on_the_disk()
    {
        var request = await AddRequestAsync();

        var change = await AddAsync(request.Id);
        var file = await _attachments.ReadAsync(Own, request.Id, 1, Cancellation);

        Assert.Equal((1, AttachmentType.Pdf, Receipt.Length, "warga"), Assert.Single(change.After!.Attachments) is var a ? (a.Number, a.Type, a.Bytes, a.By) : default);
        Assert.Equal(Receipt, file!.Content.ToArray());
        Assert.False(FileScan.Holds(_bench.Folder, "BUKTIRAHASIA"));
        Assert.Equal(StepKind.Attached, (await _requests.ListStepsAsync(Own, request.Id, Cancellation))[^1].Kind);
        Assert.Null(await _attachments.ReadAsync(Other, request.Id, 1, Cancellation));
        Assert.Null(await _attachments.ReadAsync(Own, request.Id, 2, Cancellation));
    }

    [Fact]
    public async Task A_file_in_the_place_of_another_does_not_open()
    {
        var (one, two) = (await AddRequestAsync(), await AddRequestAsync());
        await AddAsync(one.Id);
        var first = Assert.Single(Directory.GetFiles(Folder));
        await AddAsync(two.Id);
        var second = Directory.GetFiles(Folder).Single(path => path != first);

        File.Copy(first, second, overwrite: true);

        Assert.Equal("SV-STO-013", (await Assert.ThrowsAsync<StoreException>(() => _attachments.ReadAsync(Own, two.Id, 1, Cancellation))).Code);
        Assert.NotNull(await _attachments.ReadAsync(Own, one.Id, 1, Cancellation));
    }

    [Fact]
    public async Task A_request_takes_as_much_as_it_may_and_nothing_once_it_ended()
    {
        var request = await AddRequestAsync();
        await AddAsync(request.Id, [1, 2, 3]);
        Assert.Equal(AttachmentFault.TooMany, (await AddAsync(request.Id, new byte[28])).Fault);
        await AddAsync(request.Id, [4]);

        Assert.Equal(AttachmentFault.TooMany, (await AddAsync(request.Id, [5])).Fault);
        Assert.Equal(AttachmentFault.NoRequest, (await AddAsync(request.Id + 100)).Fault);
        await MoveAsync(request.Id, RequestState.Cancelled);
        Assert.Equal(AttachmentFault.Closed, (await AddAsync(request.Id)).Fault);
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task A_removed_file_is_destroyed_and_its_number_is_not_given_again()
    {
        var request = await AddRequestAsync();
        await AddAsync(request.Id);

        var after = await _attachments.RemoveAsync(Own, request.Id, 1, Actor("Bu Ani"), Cancellation);
        await AddAsync(request.Id);

        Assert.Empty(after!.Attachments);
        Assert.Null(await _attachments.RemoveAsync(Own, request.Id, 1, Actor("Bu Ani"), Cancellation));
        Assert.Null(await _attachments.ReadAsync(Own, request.Id, 1, Cancellation));
        Assert.Equal(2, Assert.Single((await _requests.FindAsync(Own, request.Id, Cancellation))!.Attachments).Number);
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Files_go_with_their_request_and_what_nobody_knows_is_swept()
    {
        var (ended, open) = (await AddRequestAsync(), await AddRequestAsync());
        await AddAsync(ended.Id);
        await AddAsync(open.Id);
        await MoveAsync(ended.Id, RequestState.Cancelled);
        var (orphan, fresh) = (Path.Combine(Folder, "00.sealed"), Path.Combine(Folder, "01.sealed.1.new"));
        _bench.Time.Advance(TimeSpan.FromDays(366));
        foreach (var (path, age) in new[] { (orphan, TimeSpan.FromHours(2)), (fresh, TimeSpan.FromMinutes(2)) })
        {
            await File.WriteAllTextAsync(path, "x", Cancellation);
            File.SetLastWriteTimeUtc(path, (_bench.Time.GetUtcNow() - age).UtcDateTime);
        }

        await new Writing.SqliteRetention(_bench.Context).ApplyAsync(Cancellation);

        Assert.Null(await _attachments.ReadAsync(Own, ended.Id, 1, Cancellation));
        Assert.NotNull(await _attachments.ReadAsync(Own, open.Id, 1, Cancellation));
        Assert.False(File.Exists(orphan));
        Assert.True(File.Exists(fresh));
        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_noted_is_not_left_behind()
    {
        var request = await AddRequestAsync();
        await AddAsync(request.Id, [1]);
        _bench.Context.Work.Opened = connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TEMP TRIGGER IF NOT EXISTS no_room BEFORE INSERT ON request_attachments BEGIN SELECT RAISE(ABORT, 'full'); END";
            command.ExecuteNonQuery();
        };

        await Assert.ThrowsAsync<StoreException>(() => AddAsync(request.Id, [2]));

        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task A_backup_holds_them_and_a_restore_puts_the_old_ones_aside()
    {
        var request = await AddRequestAsync();
        await AddAsync(request.Id);
        var file = Path.Combine(_bench.Folder, "cadangan.backup");
        new StoreBackup(_bench.Context).Export(file, "sandi yang cukup panjang");
        await using var restored = new Workbench(Directory.CreateDirectory(Path.Combine(_bench.Folder, "kosong")).FullName, _bench.Time);
        Directory.CreateDirectory(restored.Files.AttachmentsFolder);
        await File.WriteAllTextAsync(Path.Combine(restored.Files.AttachmentsFolder, "lama.sealed"), "x", Cancellation);

        new StoreRestore(restored.Files, restored.Locks, _bench.Time).Import(file, "sandi yang cukup panjang", force: true);

        Assert.Equal(Receipt, (await new SqliteRequestAttachments(restored.Context).ReadAsync(Own, request.Id, 1, Cancellation))!.Content.ToArray());
        Assert.Single(Directory.GetFiles(restored.Files.AttachmentsFolder));
        Assert.Single(Directory.GetFiles(restored.Folder, "lama.sealed", SearchOption.AllDirectories));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : throw new FormatException();

    private Task<AttachmentChange> AddAsync(long id, byte[]? content = null) =>
        _attachments.AddAsync(Own, id, new AttachedFile(AttachmentType.Pdf, content ?? Receipt), Actor(RequestStep.ByResident), Limits, Cancellation);

    private RequestActor Actor(string name) => new(name, Key: null, _bench.Time.GetUtcNow());

    private async Task MoveAsync(long id, RequestState to) => Assert.Null((await _requests.ChangeAsync(
        Own, id, r => RequestDecisions.Move(r, to, Actor("Petugas"), RequestNotes.None, new WorkingHours(TimeSpan.FromHours(7))), Cancellation)).Refusal);

    private Task<ServiceRequest> AddRequestAsync()
    {
        var now = _bench.Time.GetUtcNow();
        return _requests.AddAsync(
            new NewRequest
            {
                Village = Own,
                Type = RequestTypes.Find("nib-bantuan")!,
                Content = new RequestContent { Name = "Warga" },
                Channel = RequestChannel.Resident,
                Code = TrackingCode.Create(),
                ReceivedAt = now,
                DueAt = now.AddDays(1),
            },
            Cancellation);
    }
}
