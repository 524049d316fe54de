using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redress.Platform.Database;

/// <summary>While a release is being built: makes the tables that no migration makes yet.</summary>
internal static class PendingModel
{
    public static void Apply(RedressDb db)
    {
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot?.Model;
        snapshot = snapshot is IMutableModel mutable ? mutable.FinalizeModel() : snapshot;
        snapshot = snapshot is null ? null : db.GetService<IModelRuntimeInitializer>().Initialize(snapshot);
        var model = db.GetService<IDesignTimeModel>().Model;
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(snapshot?.GetRelationalModel(), model.GetRelationalModel());

        if (operations.Count > 0 && db.Database.GetAppliedMigrations().Last() is var last && !last.StartsWith('9'))
        {
            var commands = db.GetService<IMigrationsSqlGenerator>().Generate(operations, model);
            db.GetService<IMigrationCommandExecutor>().ExecuteNonQuery(commands, db.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalConnection>());
            var history = db.GetService<IHistoryRepository>();
            db.Database.ExecuteSqlRaw(history.GetInsertScript(new HistoryRow("99999999999999_Pending", "10")));
        }
    }
}
