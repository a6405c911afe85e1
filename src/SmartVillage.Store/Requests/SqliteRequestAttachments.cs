using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Requests;

/// <summary>Files of requests: a row in the work file, the bytes in a folder beside it.</summary>
internal sealed class SqliteRequestAttachments(StoreContext context) : IRequestAttachments
{
    private readonly RequestSeal _seal = new(context);
    private readonly AttachmentFolder _folder = new(context);

    public long? FreeBytes => new Alerts.StoreCondition(context).FreeBytes;

    public Task<AttachmentChange> AddAsync(VillageCode village, long id, AttachedFile file, RequestActor actor, AttachmentLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(limits);
        return Task.FromResult(context.Work.Use(connection =>
        {
            string? written = null;
            try
            {
                return Add(connection, village, id, file, actor, limits, ref written);
            }
            catch
            {
                if (written is not null)
                {
                    _folder.Delete(written);
                }

                throw;
            }
        }));
    }

    public Task<AttachedFile?> ReadAsync(VillageCode village, long id, long number, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
        Find(connection, village, id, number) is { } row ? new AttachedFile(row.Type, _folder.Read(id, row.File)) : null));

    public Task<ServiceRequest?> RemoveAsync(VillageCode village, long id, long number, RequestActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Task.FromResult(context.Work.Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            if (Find(connection, village, id, number) is not { } row || new RequestRows(_seal).Find(connection, village, id) is not { } request)
            {
                return null;
            }

            // The row stays without its file, so that its number is not given to another one.
            connection.Run("UPDATE request_attachments SET file = NULL WHERE request_id = $id AND number = $number", ("$id", id), ("$number", number));
            var after = Note(connection, request, StepKind.Detached, actor);
            transaction.Commit();
            _folder.Delete(row.File);
            return after;
        }));
    }

    private AttachmentChange Add(SqliteConnection connection, VillageCode village, long id, AttachedFile file, RequestActor actor, AttachmentLimits limits, ref string? written)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (new RequestRows(_seal).Find(connection, village, id) is not { } request)
        {
            return AttachmentChange.Refuse(AttachmentFault.NoRequest);
        }

        if (request.IsClosed || request.Content is null)
        {
            return AttachmentChange.Refuse(AttachmentFault.Closed);
        }

        if (request.Attachments.Count >= limits.FilesPerRequest || request.Attachments.Sum(a => a.Bytes) + file.Content.Length > limits.RequestBytes)
        {
            return AttachmentChange.Refuse(AttachmentFault.TooMany);
        }

        written = _folder.Write(id, file.Content.Span);
        connection.Run(
            """
            INSERT INTO request_attachments (request_id, number, type, bytes, added_at, actor, file)
            SELECT $id, coalesce(max(number), 0) + 1, $type, $bytes, $at, $actor, $file FROM request_attachments WHERE request_id = $id
            """,
            ("$id", id),
            ("$type", file.Type.ToString()),
            ("$bytes", file.Content.Length),
            ("$at", actor.At.ToUnixTimeMilliseconds()),
            ("$actor", actor.Name),
            ("$file", written));
        var after = Note(connection, request, StepKind.Attached, actor);
        transaction.Commit();
        return new AttachmentChange(after, null);
    }

    private ServiceRequest Note(SqliteConnection connection, ServiceRequest request, StepKind kind, RequestActor actor)
    {
        new RequestStepRows(_seal).Append(connection, request.Id, new RequestStep
        {
            Number = request.Steps + 1,
            At = actor.At,
            Kind = kind,
            From = request.State,
            To = request.State,
            By = actor.Name,
            ByKey = actor.Key,
        });
        connection.Run("UPDATE requests SET updated_at = $at WHERE id = $id", ("$at", actor.At.ToUnixTimeMilliseconds()), ("$id", request.Id));
        OperatorRevisions.RaiseRequests(connection, request.Village);
        return new RequestRows(_seal).Find(connection, request.Village, request.Id)!;
    }

    private static AttachmentRow? Find(SqliteConnection connection, VillageCode village, long id, long number) => connection.Read(
        """
        SELECT a.type, a.file FROM request_attachments a JOIN requests r ON r.id = a.request_id
        WHERE r.village = $village AND r.id = $id AND a.number = $number AND a.file IS NOT NULL
        """,
        row => new AttachmentRow(Enum.Parse<AttachmentType>(row.GetString(0)), row.GetString(1)),
        ("$village", village.Value),
        ("$id", id),
        ("$number", number)).FirstOrDefault();

    private sealed record AttachmentRow(AttachmentType Type, string File);
}
